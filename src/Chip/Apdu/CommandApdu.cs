using System.Buffers.Binary;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Apdu;

/// <summary>
/// A command to a chip: header, perhaps data, perhaps the length expected back; written in the short form where it fits, else in the
/// extended one (ISO 7816-4 §5.1).
/// </summary>
/// <param name="Cla">Class.</param>
/// <param name="Ins">Instruction.</param>
/// <param name="Data">Nc bytes, 0 to 65,535.</param>
/// <param name="Le">Ne, the most bytes expected back, 1 to 65,536; null when none are.</param>
public sealed record CommandApdu(
    byte Cla,
    byte Ins,
    byte P1,
    byte P2,
    ReadOnlyMemory<byte> Data = default,
    int? Le = null
)
{
    public static readonly Refusal Malformed = new(
        "CHI-01",
        "Lệnh gửi tới chip không đúng cấu trúc.",
        "The command to the chip is malformed.",
        "ISO 7816-4 §5.1"
    );

    private const int HeaderLength = 4;
    private const int ShortMaximum = 256;
    private const int ExtendedMaximum = 65_536;

    internal byte[] Header => [Cla, Ins, P1, P2];

    public static Outcome<CommandApdu> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderLength)
            return Malformed;
        var body = bytes[HeaderLength..];
        var isExtended = body.Length > 1 && body.Span[0] == 0;
        return TryReadBody(isExtended ? body[1..] : body, isExtended, out var data, out var expected)
            ? new CommandApdu(bytes.Span[0], bytes.Span[1], bytes.Span[2], bytes.Span[3], data, expected)
            : Malformed;
    }

    public byte[] Encode()
    {
        if (Data.Length >= ExtendedMaximum)
            throw new InvalidOperationException("A command carries at most 65,535 bytes.");
        var isExtended = Data.Length >= ShortMaximum || Le > ShortMaximum;
        byte[] start = isExtended ? [.. Header, 0] : Header;
        byte[] counted = Data.IsEmpty ? [] : [.. Number(Data.Length, isExtended), .. Data.Span];
        byte[] expected = Le is { } length ? Number(length, isExtended) : [];
        return [.. start, .. counted, .. expected];
    }

    // 256 is written 00 and 65,536 is written 0000: the low bytes of both
    private static byte[] Number(int length, bool isExtended) =>
        isExtended ? [(byte)(length >> 8), (byte)length] : [(byte)length];

    // the four cases of ISO 7816-4: nothing, Le, Lc with data, Lc with data and Le
    private static bool TryReadBody(
        ReadOnlyMemory<byte> body,
        bool isExtended,
        out ReadOnlyMemory<byte> data,
        out int? expected
    )
    {
        (data, expected) = (default, null);
        var width = isExtended ? 2 : 1;
        if (body.Length > width)
        {
            var count = ReadNumber(body, isExtended);
            if (count == 0 || body.Length < width + count)
                return false;
            data = body.Slice(width, count);
            body = body[(width + count)..];
        }
        if (body.Length == width)
            expected = ReadNumber(body, isExtended) is > 0 and var length ? length : Largest(isExtended);
        return body.IsEmpty || body.Length == width;
    }

    private static int Largest(bool isExtended) => isExtended ? ExtendedMaximum : ShortMaximum;

    private static int ReadNumber(ReadOnlyMemory<byte> bytes, bool isExtended) =>
        isExtended ? BinaryPrimitives.ReadUInt16BigEndian(bytes.Span) : bytes.Span[0];
}
