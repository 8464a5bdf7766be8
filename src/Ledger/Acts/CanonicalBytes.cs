using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CanCuoc.Ledger;

/// <summary>
/// Writes values to the one byte form that is hashed: a version byte, then every field in order.
/// Integers are 8 bytes big-endian; text is UTF-8 after its length in 4 bytes; absent text has length FFFFFFFF.
/// </summary>
public sealed class CanonicalBytes
{
    // Text that is no text (half a surrogate pair) throws: replaced, it would share its bytes with another.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ArrayBufferWriter<byte> buffer = new(512);
    private readonly byte version;

    public CanonicalBytes(byte version)
    {
        this.version = version;
        buffer.Write([version]);
    }

    public ReadOnlyMemory<byte> Written => buffer.WrittenMemory;

    /// <summary>Begins other bytes of the same version, where those written before are not needed any more: a load has a million rows.</summary>
    public CanonicalBytes Again()
    {
        buffer.ResetWrittenCount();
        buffer.Write([version]);
        return this;
    }

    public CanonicalBytes Add(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
        return this;
    }

    public CanonicalBytes Add(string? text)
    {
        // Room for the longest form it can have: measuring a text costs as much as writing it.
        var span = buffer.GetSpan(4 + Utf8.GetMaxByteCount(text?.Length ?? 0));
        var length = text is null ? 0 : Utf8.GetBytes(text, span[4..]);
        BinaryPrimitives.WriteInt32BigEndian(span, text is null ? -1 : length);
        buffer.Advance(4 + length);
        return this;
    }

    /// <summary>Bytes of a length fixed by the format, such as a hash.</summary>
    public CanonicalBytes AddFixed(ReadOnlySpan<byte> bytes)
    {
        buffer.Write(bytes);
        return this;
    }
}
