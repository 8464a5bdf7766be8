using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// DG2: the portrait, as one face record inside a biometric template (ICAO 9303-10 §4.7.2, ISO 7816-11). Records of ISO/IEC 19794-5 and
/// 39794-5 are read, the first where there are several templates; 19794-5 is written.
/// </summary>
public sealed record DataGroup2(FaceImage Portrait)
{
    public static readonly Refusal Malformed = new(
        "CHI-14",
        "Nhóm dữ liệu DG2 trên chip không đúng cấu trúc.",
        "Data group DG2 on the chip is malformed.",
        "ICAO 9303-10 §4.7.2"
    );

    private const int GroupTag = 0x7F61;
    private const int TemplateTag = 0x7F60;
    private const int CountTag = 0x02;
    private const int HeaderTag = 0xA1;
    private const int RecordTag = 0x5F2E;
    private const int BlockTag = 0x7F2E;
    private const int MostTemplates = 9;

    // version 1.1, type facial features, no subtype, owner ISO/IEC JTC 1/SC 37, type face image
    private static readonly byte[] Header =
    [
        .. TlvObject.Of(0x80, [0x01, 0x01]),
        .. TlvObject.Of(0x81, [0x02]),
        .. TlvObject.Of(0x82, [0x00]),
        .. TlvObject.Of(0x87, [0x01, 0x01]),
        .. TlvObject.Of(0x88, [0x00, 0x08]),
    ];

    public static Outcome<DataGroup2> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!TryReadTemplate(bytes, out var template))
            return Malformed;
        var parts = new TlvReader(template);
        if (!parts.TryRead(HeaderTag, out _) || !parts.TryRead(out var tag, out var record))
            return Malformed;
        var read = tag switch
        {
            RecordTag => FaceImage.Parse(record),
            BlockTag => FaceImageDataBlock.Parse(record),
            _ => Malformed,
        };
        return read.IsRefused(out var refusal, out var portrait) ? refusal.For("DG2") : new DataGroup2(portrait);
    }

    public byte[] Encode() =>
        TlvObject.Of(
            FileIdentifier.DG2.Tag,
            TlvObject.Of(
                GroupTag,
                TlvObject.Of(CountTag, [1]),
                TlvObject.Of(TemplateTag, TlvObject.Of(HeaderTag, Header), TlvObject.Of(RecordTag, Portrait.Encode()))
            )
        );

    private static bool TryReadTemplate(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> template)
    {
        template = default;
        if (
            !TlvReader.TryReadWhole(bytes, FileIdentifier.DG2.Tag, out var content)
            || !TlvReader.TryReadWhole(content, GroupTag, out var group)
        )
            return false;
        var instances = new TlvReader(group);
        if (!instances.TryRead(CountTag, out var count) || count.Span is not [>= 1 and <= MostTemplates])
            return false;
        var isWhole = instances.TryRead(TemplateTag, out template);
        for (var more = count.Span[0] - 1; more > 0; more--)
            isWhole &= instances.TryRead(TemplateTag, out _);
        return isWhole && instances.IsAtEnd;
    }
}
