using System.Text;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>EF.COM: the versions, and which data groups the chip says it has; nobody signed it (ICAO 9303-10 §4.6.1).</summary>
/// <param name="DataGroups">In the order told.</param>
public sealed record CommonDataElements(IReadOnlyList<FileIdentifier> DataGroups)
{
    public static readonly Refusal Malformed = new(
        "CHI-13",
        "Tệp EF.COM trên chip không đúng cấu trúc.",
        "The file EF.COM on the chip is malformed.",
        "ICAO 9303-10 §4.6.1"
    );

    private const int LdsVersionTag = 0x5F01;
    private const int UnicodeVersionTag = 0x5F36;
    private const int TagListTag = 0x5C;

    public static Outcome<CommonDataElements> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!TlvReader.TryReadWhole(bytes, FileIdentifier.COM.Tag, out var content))
            return Malformed;
        var elements = new TlvReader(content);
        if (
            !elements.TryRead(LdsVersionTag, out var lds)
            || !elements.TryRead(UnicodeVersionTag, out var unicode)
            || !elements.TryRead(TagListTag, out var tags)
            || (lds.Length, unicode.Length, elements.IsAtEnd) != (4, 6, true)
        )
            return Malformed;
        var groups = tags.ToArray().Select(tag => FileIdentifier.OfTag(tag) ?? FileIdentifier.COM).ToList();
        return groups.TrueForAll(file => file.IsDataGroup) ? new CommonDataElements(groups) : Malformed;
    }

    public byte[] Encode() =>
        TlvObject.Of(
            FileIdentifier.COM.Tag,
            TlvObject.Of(LdsVersionTag, Encoding.ASCII.GetBytes("0107")),
            TlvObject.Of(UnicodeVersionTag, Encoding.ASCII.GetBytes("040000")),
            TlvObject.Of(TagListTag, [.. DataGroups.Select(file => (byte)file.Tag)])
        );
}
