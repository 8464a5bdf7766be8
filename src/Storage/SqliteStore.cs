using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Storage;

/// <summary>
/// The embedded engine: one file in write-ahead mode, every commit synced to disk. One writes at a time; readers never wait.
/// </summary>
public sealed class SqliteStore : Store
{
    // synchronous=FULL: a commit that was acknowledged survives a power cut. mmap: 143,000 look-ups a second against 27,000 without.
    private const string WriterSettings =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536;";

    private const string ReaderSettings =
        "PRAGMA busy_timeout=5000; PRAGMA query_only=ON; PRAGMA mmap_size=8589934592;";

    private readonly string address;
    private readonly SqliteWriters writers;
    private readonly ConcurrentBag<KeptConnection> readers = [];

    public SqliteStore(string file, IReadOnlyList<ModelPart> parts)
        : base(Engine.Sqlite, parts, builder => builder.UseSqlite())
    {
        address = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), Pooling = false }.ToString();
        writers = new SqliteWriters(cancellation => OpenAsync(WriterSettings, cancellation));
    }

    public override async Task<Session> ReadAsync(CancellationToken cancellation)
    {
        var reader = await ReaderAsync(cancellation);
        return new Session(this, reader, transaction: null, new LentReader(snapshot: null, () => readers.Add(reader)));
    }

    public override async Task<Session> SnapshotAsync(CancellationToken cancellation)
    {
        var reader = await ReaderAsync(cancellation);
        var snapshot = ((SqliteConnection)reader.Connection).BeginTransaction(deferred: true);
        return new Session(this, reader, snapshot, new LentReader(snapshot, () => readers.Add(reader)));
    }

    public override Task<Session> WriteAsync(CancellationToken cancellation) => writers.EnterAsync(this, cancellation);

    public override async ValueTask DisposeAsync()
    {
        while (readers.TryTake(out var reader))
            await reader.DisposeAsync();
        await writers.DisposeAsync();
    }

    internal override async Task<long[]> DrawAsync(
        Session session,
        string sequence,
        int count,
        CancellationToken cancellation
    )
    {
        var last = (long)
            (
                await session.ScalarAsync(
                    """
                    INSERT INTO storage.sequence (name, last) VALUES (@name, @count)
                    ON CONFLICT (name) DO UPDATE SET last = last + @count RETURNING last
                    """,
                    cancellation,
                    ("name", sequence),
                    ("count", count)
                )
            )!;
        return [.. Enumerable.Range(1 - count, count).Select(back => last + back)];
    }

    private async ValueTask<KeptConnection> ReaderAsync(CancellationToken cancellation) =>
        readers.TryTake(out var reader) ? reader : await OpenAsync(ReaderSettings, cancellation);

    private async Task<KeptConnection> OpenAsync(string settings, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(address);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = settings;
            await command.ExecuteNonQueryAsync(cancellation);
            return new KeptConnection(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
