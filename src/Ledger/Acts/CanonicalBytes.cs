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

    private readonly ArrayBufferWriter<byte> buffer = new(256);

    public CanonicalBytes(byte version) => buffer.Write([version]);

    public ReadOnlyMemory<byte> Written => buffer.WrittenMemory;

    public CanonicalBytes Add(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
        return this;
    }

    public CanonicalBytes Add(string? text)
    {
        var length = text is null ? -1 : Utf8.GetByteCount(text);
        BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(4), length);
        buffer.Advance(4);
        if (text is not null)
            Utf8.GetBytes(text, buffer);
        return this;
    }

    /// <summary>Bytes of a length fixed by the format, such as a hash.</summary>
    public CanonicalBytes AddFixed(ReadOnlySpan<byte> bytes)
    {
        buffer.Write(bytes);
        return this;
    }
}
