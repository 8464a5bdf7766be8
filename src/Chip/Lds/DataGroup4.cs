using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// DG4: irises, in biometric templates around records of ISO/IEC 19794-6 (ICAO 9303-10 §4.7.4, ISO/IEC 7816-11); those of ISO/IEC
/// 39794-6 are not understood. It is read, never written. A chip gives it to terminals that have proven a right to it and to nobody else.
/// It has no text: irises must not reach a log.
/// </summary>
/// <param name="Irises">None on the card of somebody of whom none was taken.</param>
public sealed record DataGroup4(IReadOnlyList<IrisImage> Irises)
{
    public static readonly Refusal Malformed = new(
        "CHI-97",
        "Nhóm dữ liệu DG4 trên chip không đúng cấu trúc, hoặc theo ISO/IEC 39794-6 mà phần mềm này không đọc.",
        "Data group DG4 on the chip is malformed, or of ISO/IEC 39794-6, which is not read here.",
        "ICAO 9303-10 §4.7.4, ISO/IEC 19794-6:2005 §6.5"
    );

    private const int GroupTag = 0x7F61;
    private const int TemplateTag = 0x7F60;
    private const int CountTag = 0x02;
    private const int HeaderTag = 0xA1;
    private const int RecordTag = 0x5F2E;
    private const int FillTag = 0x53;
    private const int MostTemplates = 9;

    public static Outcome<DataGroup4> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (
            !TlvReader.TryReadWhole(bytes, FileIdentifier.DG4.Tag, out var content)
            || !TlvReader.TryReadWhole(content, GroupTag, out var group)
        )
            return Malformed;
        var instances = new TlvReader(group);
        if (!instances.TryRead(CountTag, out var number) || number.Span is not [<= MostTemplates])
            return Malformed;
        var irises = new List<IrisImage>();
        for (var count = number.Span[0]; count > 0; count--)
        {
            if (!instances.TryRead(TemplateTag, out var template) || ReadTemplate(template) is not { } images)
                return Malformed;
            irises.AddRange(images);
        }
        var isFilled = irises.Count == 0 && instances.TryRead(FillTag, out _);
        return instances.IsAtEnd && (isFilled || irises.Count > 0) ? new DataGroup4(irises) : Malformed;
    }

    public override string ToString() => nameof(DataGroup4);

    private static IReadOnlyList<IrisImage>? ReadTemplate(ReadOnlyMemory<byte> template)
    {
        var parts = new TlvReader(template);
        return parts.TryRead(HeaderTag, out _) && parts.TryRead(RecordTag, out var record) && parts.IsAtEnd
            ? IrisImageRecord.Read(record)
            : null;
    }
}
