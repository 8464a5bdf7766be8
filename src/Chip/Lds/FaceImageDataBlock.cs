using CanCuoc.Chip.Tlv;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// A face image as ISO/IEC 39794-5:2019 has it, which issuers may write instead of 19794-5 until 2030 and every reader must take since 2026
/// (ICAO 9303-10 §4.7.2). Read only: of its many blocks the picture and its format are taken, the others are what its maker says of it.
/// </summary>
internal static class FaceImageDataBlock
{
    private const int BlockTag = 0x65;
    private const int RepresentationsTag = 0xA1;
    private const int RepresentationTag = 0x30;
    private const int ImageTag = 0xA1;
    private const int BaseTag = 0xA0;
    private const int PictureTag = 0x80;
    private const int InformationTag = 0xA1;
    private const int FormatTag = 0xA0;
    private const int CodeTag = 0x80;

    private const byte Jpeg = 2;
    private const byte Jpeg2000Lossy = 3;
    private const byte Jpeg2000Lossless = 4;

    /// <summary>Takes the first picture.</summary>
    public static Outcome<FaceImage> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (
            !TlvReader.TryReadWhole(bytes, BlockTag, out var block)
            || !TryFind(block, RepresentationsTag, out var representations)
            || !new TlvReader(representations).TryRead(RepresentationTag, out var representation)
            || !TryFind(representation, ImageTag, out var image)
            || !TryFind(image, BaseTag, out var choice)
            || !TryFind(choice, BaseTag, out var picture)
            || !TryFind(picture, PictureTag, out var file)
            || !TryFind(picture, InformationTag, out var information)
            || !TryFind(information, FormatTag, out var format)
            || !TryFind(format, CodeTag, out var code)
        )
            return FaceImage.Malformed;
        if (FaceImage.FromFile(file).IsRefused(out _, out var face))
            return FaceImage.Malformed;
        return code.Span switch
        {
            [Jpeg] when face.Format == FaceImageFormat.Jpeg => face,
            [Jpeg2000Lossy or Jpeg2000Lossless] when face.Format == FaceImageFormat.Jpeg2000 => face,
            _ => FaceImage.Malformed,
        };
    }

    private static bool TryFind(ReadOnlyMemory<byte> objects, int tag, out ReadOnlyMemory<byte> value)
    {
        var reader = new TlvReader(objects);
        while (reader.TryRead(out var found, out value))
        {
            if (found == tag)
                return true;
        }
        return false;
    }
}
