using CanCuoc.Matching;
using CanCuoc.Vocabulary;
using ImageMagick;

namespace CanCuoc.Imaging;

/// <summary>Writes JPEG (ITU-T T.81), baseline, with JFIF's density and without any comment or profile.</summary>
public static class JpegFile
{
    private const int BestQuality = 95;
    private const int LeastQuality = 40;
    private const int QualityStep = 5;

    public static readonly Refusal DoesNotFit = new(
        "IMG-08",
        "Ảnh không nén được xuống dung lượng yêu cầu mà vẫn còn nhận ra được; hãy thu nhỏ ảnh.",
        "The picture does not fit the bytes asked for and stay recognisable; make it smaller."
    );

    /// <summary>The picture as a file, its bytes the same each time.</summary>
    /// <param name="quality">1 to 100, as the scale of the Independent JPEG Group has it.</param>
    public static byte[] Of(ColourImage picture, int quality = BestQuality)
    {
        using var image = MagickPixels.Of(picture);
        return Of(image, quality);
    }

    public static byte[] Of(GrayImage picture, int quality = BestQuality)
    {
        using var image = MagickPixels.Of(picture);
        return Of(image, quality);
    }

    /// <summary>The best quality that takes no more bytes than that, not below 40.</summary>
    public static Outcome<byte[]> Within(int bytes, ColourImage picture)
    {
        using var image = MagickPixels.Of(picture);
        for (var quality = BestQuality; quality >= LeastQuality; quality -= QualityStep)
            if (Of(image, quality) is var file && file.Length <= bytes)
                return file;
        return DoesNotFit;
    }

    private static byte[] Of(MagickImage image, int quality)
    {
        image.Quality = (uint)quality;
        return image.ToByteArray(MagickFormat.Jpeg);
    }
}
