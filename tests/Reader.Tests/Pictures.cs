using ImageMagick;

namespace CanCuoc.Reader.Tests;

/// <summary>Pictures of nobody: colours that grow from corner to corner.</summary>
internal static class Pictures
{
    public static RgbPicture Of(int width, int height)
    {
        var pixels = new byte[3 * width * height];
        for (var at = 0; at < width * height; at++)
        {
            var (y, x) = Math.DivRem(at, width);
            (pixels[3 * at], pixels[(3 * at) + 1]) = ((byte)(255 * x / width), (byte)(255 * y / height));
            pixels[(3 * at) + 2] = (byte)((x + y) % 256);
        }
        return new RgbPicture(width, height, pixels);
    }

    /// <summary>Without loss unless a lower quality is asked for, in a file of boxes or as a bare code stream.</summary>
    public static byte[] Jpeg2000Of(RgbPicture picture, bool isBare = false, uint quality = 100)
    {
        var settings = new PixelReadSettings(
            (uint)picture.Width,
            (uint)picture.Height,
            StorageType.Char,
            PixelMapping.RGB
        );
        using var image = new MagickImage();
        image.ReadPixels(picture.Pixels.ToArray(), settings);
        image.Quality = quality;
        return image.ToByteArray(isBare ? MagickFormat.J2k : MagickFormat.Jp2);
    }

    /// <summary>What another program makes of a PNG.</summary>
    public static RgbPicture OfPng(byte[] file)
    {
        using var image = new MagickImage(file, MagickFormat.Png);
        return new RgbPicture((int)image.Width, (int)image.Height, image.ToByteArray(MagickFormat.Rgb));
    }
}
