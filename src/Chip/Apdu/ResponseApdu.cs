using System.Buffers.Binary;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Apdu;

/// <summary>What a chip answers: data, perhaps none, and a status word (ISO 7816-4 §5.1).</summary>
public sealed record ResponseApdu(ReadOnlyMemory<byte> Data, StatusWord Status)
{
    public static readonly Refusal Malformed = new(
        "CHI-02",
        "Câu trả lời của chip ngắn hơn hai byte trạng thái.",
        "The chip's answer is shorter than the two bytes of a status word.",
        "ISO 7816-4 §5.1"
    );

    public ResponseApdu(StatusWord status)
        : this(default, status) { }

    public static Outcome<ResponseApdu> Parse(ReadOnlyMemory<byte> bytes) =>
        bytes.Length < 2
            ? Malformed
            : new ResponseApdu(bytes[..^2], (StatusWord)BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[^2..]));

    public byte[] Encode() => [.. Data.Span, (byte)((int)Status >> 8), (byte)Status];
}
