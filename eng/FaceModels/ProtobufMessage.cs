using System.Buffers.Binary;
using System.Text;

namespace CanCuoc.FaceModels;

/// <summary>A message of protocol buffers being written: fields in the order of the calls, so the same calls give the same bytes.</summary>
internal sealed class ProtobufMessage
{
    private const int Varint = 0;
    private const int Delimited = 2;
    private const int Fixed32 = 5;

    private readonly MemoryStream bytes = new();

    public byte[] ToBytes() => bytes.ToArray();

    public ProtobufMessage Number(int field, long value)
    {
        Write((ulong)((field << 3) | Varint));
        Write((ulong)value);
        return this;
    }

    public ProtobufMessage Fraction(int field, float value)
    {
        Write((ulong)((field << 3) | Fixed32));
        Span<byte> four = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(four, value);
        bytes.Write(four);
        return this;
    }

    public ProtobufMessage Bytes(int field, ReadOnlySpan<byte> value)
    {
        Write((ulong)((field << 3) | Delimited));
        Write((ulong)value.Length);
        bytes.Write(value);
        return this;
    }

    public ProtobufMessage Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public ProtobufMessage Message(int field, ProtobufMessage value) => Bytes(field, value.ToBytes());

    private void Write(ulong value)
    {
        for (; value > 0x7F; value >>= 7)
            bytes.WriteByte((byte)(value | 0x80));
        bytes.WriteByte((byte)value);
    }
}
