using System.Security.Cryptography;
using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// DG3: fingerprints, each in a biometric template of its own (ICAO 9303-10 §4.7.3, ISO/IEC 7816-11), read in both their forms and written
/// in that of ISO/IEC 19794-4. A chip gives it to terminals that
/// have proven a right to it and to nobody else. It has no text: prints must not reach a log.
/// </summary>
/// <param name="Fingers">None on the card of somebody who has none that could be taken.</param>
public sealed record DataGroup3(IReadOnlyList<FingerImage> Fingers)
{
    public static readonly Refusal Malformed = new(
        "CHI-87",
        "Nhóm dữ liệu DG3 trên chip không đúng cấu trúc.",
        "Data group DG3 on the chip is malformed.",
        "ICAO 9303-10 §4.7.3, ISO/IEC 19794-4:2005 §7"
    );

    private const int GroupTag = 0x7F61;
    private const int TemplateTag = 0x7F60;
    private const int CountTag = 0x02;
    private const int HeaderTag = 0xA1;
    private const int SubtypeTag = 0x82;
    private const int RecordTag = 0x5F2E;
    private const int BlockTag = 0x7F2E;
    private const int FillTag = 0x53;
    private const int FillLength = 32;
    private const int MaxFingers = 10;

    /// <summary>Of biometric subtypes by position: right 1 or left 2, and thumb to little finger 1 to 5 above them (ISO/IEC 19785-3).</summary>
    private const int FingersOfAHand = 5;

    public static Outcome<DataGroup3> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (
            !TlvReader.TryReadWhole(bytes, FileIdentifier.DG3.Tag, out var content)
            || !TlvReader.TryReadWhole(content, GroupTag, out var group)
        )
            return Malformed;
        var instances = new TlvReader(group);
        if (!instances.TryRead(CountTag, out var number) || number.Span is not [<= MaxFingers])
            return Malformed;
        var fingers = new List<FingerImage>();
        for (var count = number.Span[0]; count > 0; count--)
        {
            if (!instances.TryRead(TemplateTag, out var template))
                return Malformed;
            if (ParseTemplate(template).IsRefused(out var refusal, out var images))
                return refusal;
            fingers.AddRange(images);
        }
        var isFilled = fingers.Count == 0 && instances.TryRead(FillTag, out _);
        return instances.IsAtEnd && fingers.Count <= MaxFingers && (isFilled || fingers.Count > 0)
            ? new DataGroup3(fingers)
            : Malformed;
    }

    /// <summary>Without fingers it is filled with random bytes, for its hash in EF.SOD would tell that there are none.</summary>
    public byte[] Encode()
    {
        byte[] templates = [.. Fingers.SelectMany(Template)];
        var fill = Fingers.Count == 0 ? TlvObject.Of(FillTag, RandomNumberGenerator.GetBytes(FillLength)) : [];
        var group = TlvObject.Of(GroupTag, TlvObject.Of(CountTag, [(byte)Fingers.Count]), templates, fill);
        return TlvObject.Of(FileIdentifier.DG3.Tag, group);
    }

    public override string ToString() => nameof(DataGroup3);

    private static Outcome<IReadOnlyList<FingerImage>> ParseTemplate(ReadOnlyMemory<byte> template)
    {
        var parts = new TlvReader(template);
        if (!parts.TryRead(HeaderTag, out _) || !parts.TryRead(out var tag, out var value) || !parts.IsAtEnd)
            return Malformed;
        return tag switch
        {
            RecordTag => FingerImageRecord.Parse(value),
            BlockTag => FingerImageBlock.Parse(value),
            _ => Malformed,
        };
    }

    private static byte[] Template(FingerImage finger) =>
        TlvObject.Of(
            TemplateTag,
            TlvObject.Of(HeaderTag, Header(finger.Position)),
            TlvObject.Of(RecordTag, FingerImageRecord.Encode(finger))
        );

    // version 1.1, type fingerprint, which finger, owner ISO/IEC JTC 1/SC 37, type finger image
    private static byte[] Header(FingerPosition position) =>
        [
            .. TlvObject.Of(0x80, [0x01, 0x01]),
            .. TlvObject.Of(0x81, [0x08]),
            .. TlvObject.Of(SubtypeTag, [SubtypeOf(position)]),
            .. TlvObject.Of(0x87, [0x01, 0x01]),
            .. TlvObject.Of(0x88, [0x00, 0x07]),
        ];

    private static byte SubtypeOf(FingerPosition position)
    {
        if (position is < FingerPosition.RightThumb or > FingerPosition.LeftLittle)
            return 0;
        var (hand, finger) = Math.DivRem(position - FingerPosition.RightThumb, FingersOfAHand);
        return (byte)(((finger + 1) << 2) | (hand + 1));
    }
}
