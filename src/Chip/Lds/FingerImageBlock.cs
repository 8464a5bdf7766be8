using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// A finger image data block of ISO/IEC 39794-4:2019, as data object 7F2E of an eMRTD holds it: A1, then APPLICATION 4 with version and
/// representations. Read are image, finger and format of each; it is never written. It does not tell the size, which the image does.
/// </summary>
internal static class FingerImageBlock
{
    private const int StandardisedTag = 0xA1;
    private const int BlockTag = 0x64;
    private const int VersionTag = 0xA0;
    private const int RepresentationsTag = 0xA1;
    private const int RepresentationTag = 0x30;
    private const int PositionTag = 0xA0;
    private const int ImpressionTag = 0xA1;
    private const int FormatTag = 0xA2;
    private const int ImageTag = 0x83;
    private const int CodeTag = 0x80;

    private static readonly FingerImageFormat[] Formats =
    [
        FingerImageFormat.Pgm,
        FingerImageFormat.Wsq,
        FingerImageFormat.Jpeg2000,
        FingerImageFormat.Jpeg2000,
        FingerImageFormat.Png,
    ];

    public static Outcome<IReadOnlyList<FingerImage>> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (
            !TlvReader.TryReadWhole(bytes, StandardisedTag, out var standardised)
            || !TlvReader.TryReadWhole(standardised, BlockTag, out var block)
        )
            return DataGroup3.Malformed;
        var parts = new TlvReader(block);
        if (!parts.TryRead(VersionTag, out _) || !parts.TryRead(RepresentationsTag, out var representations))
            return DataGroup3.Malformed;
        var images = new List<FingerImage>();
        for (var rest = new TlvReader(representations); !rest.IsAtEnd; )
        {
            if (!rest.TryRead(RepresentationTag, out var representation) || Read(representation) is not { } image)
                return DataGroup3.Malformed;
            images.Add(image);
        }
        return images.Count > 0 ? images : DataGroup3.Malformed;
    }

    // what follows the image is optional, and says how it was taken
    private static FingerImage? Read(ReadOnlyMemory<byte> representation)
    {
        var items = new TlvReader(representation);
        return
            items.TryRead(PositionTag, out var position)
            && items.TryRead(ImpressionTag, out _)
            && items.TryRead(FormatTag, out var format)
            && items.TryRead(ImageTag, out var image)
            && !image.IsEmpty
            && CodeOf(position) is { } finger
            && CodeOf(format) is { } code
            && code < Formats.Length
            ? new FingerImage((FingerPosition)finger, Formats[code], Width: 0, Height: 0, image)
            : null;
    }

    private static int? CodeOf(ReadOnlyMemory<byte> choice) =>
        TlvReader.TryReadWhole(choice, CodeTag, out var code) && code.Span is [< 0x80] ? code.Span[0] : null;
}
