using CanCuoc.Matching;
using ImageMagick;

namespace CanCuoc.Imaging;

/// <summary>Our pictures as Magick's, to be written.</summary>
internal static class MagickPixels
{
    public static MagickImage Of(ColourImage picture)
    {
        MagickPolicy.Enter();
        var settings = new PixelReadSettings(
            (uint)picture.Width,
            (uint)picture.Height,
            StorageType.Char,
            PixelMapping.RGB
        );
        return WithDensity(picture.Pixels, settings, picture.PixelsPerInch);
    }

    public static MagickImage Of(GrayImage picture)
    {
        MagickPolicy.Enter();
        var settings = new PixelReadSettings((uint)picture.Width, (uint)picture.Height, StorageType.Char, "I");
        var image = WithDensity(picture.Pixels, settings, picture.PixelsPerInch);
        image.ColorSpace = ColorSpace.Gray;
        return image;
    }

    private static MagickImage WithDensity(ReadOnlySpan<byte> pixels, PixelReadSettings settings, double pixelsPerInch)
    {
        var image = new MagickImage();
        image.ReadPixels(pixels, settings);
        image.Density = new Density(Math.Round(pixelsPerInch), DensityUnit.PixelsPerInch);
        return image;
    }
}
