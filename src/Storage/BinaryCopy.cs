using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace CanCuoc.Storage;

/// <summary>
/// Rows into a PostgreSQL table by binary COPY, whose form is written here straight into one buffer: value by value through the driver a
/// wide row cost three times as much. Form: PostgreSQL manual, COPY, "Binary Format".
/// </summary>
internal sealed class BinaryCopy : RowLoad
{
    private const int Full = 256 * 1024;

    // The signature, no flags, no header extension.
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, .. new byte[8]];

    private readonly ArrayBufferWriter<byte> buffer = new(Full + 4096);
    private readonly NpgsqlRawCopyStream stream;
    private readonly short columns;
    private bool isComplete;

    private BinaryCopy(NpgsqlRawCopyStream stream, int columns)
    {
        (this.stream, this.columns) = (stream, checked((short)columns));
        buffer.Write(Header);
    }

    public static new async Task<BinaryCopy> BeginAsync(
        Session session,
        string table,
        IReadOnlyList<string> columns,
        CancellationToken cancellation
    )
    {
        var copy = $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)";
        var connection = (NpgsqlConnection)session.Connection;
        return new BinaryCopy(await connection.BeginRawBinaryCopyAsync(copy, cancellation), columns.Count);
    }

    public override async ValueTask StartRowAsync(CancellationToken cancellation)
    {
        if (buffer.WrittenCount > Full)
            await FlushAsync(cancellation);
        BinaryPrimitives.WriteInt16BigEndian(Next(sizeof(short)), columns);
    }

    public override void Add(long? value)
    {
        if (AddLength(value is null ? null : sizeof(long)))
            BinaryPrimitives.WriteInt64BigEndian(Next(sizeof(long)), value!.Value);
    }

    /// <summary>An <c>integer</c>.</summary>
    public override void Add(int? value)
    {
        if (AddLength(value is null ? null : sizeof(int)))
            BinaryPrimitives.WriteInt32BigEndian(Next(sizeof(int)), value!.Value);
    }

    public override void AddShort(short? value)
    {
        if (AddLength(value is null ? null : sizeof(short)))
            BinaryPrimitives.WriteInt16BigEndian(Next(sizeof(short)), value!.Value);
    }

    public override void Add(string? value)
    {
        if (value is null)
        {
            AddLength(null);
            return;
        }
        // Room for the longest form it can have: measuring a text costs as much as writing it.
        var span = buffer.GetSpan(sizeof(int) + Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, span[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(span, length);
        buffer.Advance(sizeof(int) + length);
    }

    public override void Add(ReadOnlySpan<byte> value)
    {
        AddLength(value.Length);
        buffer.Write(value);
    }

    public override async Task CompleteAsync(CancellationToken cancellation)
    {
        BinaryPrimitives.WriteInt16BigEndian(Next(sizeof(short)), -1);
        await FlushAsync(cancellation);
        isComplete = true;
        await stream.DisposeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (!isComplete)
            await stream.CancelAsync();
        await stream.DisposeAsync();
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        await stream.WriteAsync(buffer.WrittenMemory, cancellation);
        buffer.ResetWrittenCount();
    }

    /// <summary>A value's length, -1 for NULL; whether a value follows.</summary>
    private bool AddLength(int? length)
    {
        BinaryPrimitives.WriteInt32BigEndian(Next(sizeof(int)), length ?? -1);
        return length is not null;
    }

    private Span<byte> Next(int length)
    {
        var span = buffer.GetSpan(length)[..length];
        buffer.Advance(length);
        return span;
    }
}
