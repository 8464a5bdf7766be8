using CanCuoc.Matching;
using ImageMagick;

namespace CanCuoc.Imaging;

/// <summary>
/// Magick.NET, held to the kind that we have recognised: it guesses nothing, reads the first picture of a file and no other, and knows
/// no coder, delegate or path beyond <see cref="MagickPolicy"/>. Null where it finds the picture damaged.
/// </summary>
internal static class MagickDecoder
{
    public static GrayImage? Gray(PictureKind kind, ReadOnlyMemory<byte> file, double pixelsPerInch)
    {
        using var image = Decoded(kind, file);
        if (image is null)
            return null;
        if (image.ColorSpace != ColorSpace.Gray)
            return Colours(image, pixelsPerInch)?.ToGray();
        using var pixels = image.GetPixelsUnsafe();
        return pixels.ToByteArray("R") is { } gray
            ? new GrayImage((int)image.Width, (int)image.Height, gray, pixelsPerInch)
            : null;
    }

    public static ColourImage? Colour(PictureKind kind, ReadOnlyMemory<byte> file, double pixelsPerInch)
    {
        using var image = Decoded(kind, file);
        return image is null ? null : Colours(image, pixelsPerInch);
    }

    private static ColourImage? Colours(MagickImage image, double pixelsPerInch)
    {
        if (image.ColorSpace != ColorSpace.Gray)
            image.ColorSpace = ColorSpace.sRGB;
        using var pixels = image.GetPixelsUnsafe();
        return pixels.ToByteArray(PixelMapping.RGB) is { } colours
            ? new ColourImage((int)image.Width, (int)image.Height, colours, pixelsPerInch)
            : null;
    }

    private static MagickImage? Decoded(PictureKind kind, ReadOnlyMemory<byte> file)
    {
        MagickPolicy.Enter();
        ReadOnlySpan<byte> bytes = kind == PictureKind.Png ? PngHeader.Bare(file.Span) : file.Span;
        var image = new MagickImage { BackgroundColor = MagickColors.White };
        var isWhole = true;
        // a decoder that lacks pixels goes on with a warning and fills them with gray
        image.Warning += (_, warning) => isWhole &= warning.Exception is not MagickCorruptImageWarningException;
        try
        {
            image.Read(
                bytes,
                new MagickReadSettings
                {
                    Format = Format(kind),
                    FrameIndex = 0,
                    FrameCount = 1,
                }
            );
            image.AutoOrient();
            image.Alpha(AlphaAction.Remove);
        }
        catch (MagickException)
        {
            isWhole = false;
        }
        if (isWhole && (long)image.Width * image.Height <= PictureFile.MostPixels && image.Width > 0)
            return image;
        image.Dispose();
        return null;
    }

    private static MagickFormat Format(PictureKind kind) =>
        kind switch
        {
            PictureKind.Png => MagickFormat.Png,
            PictureKind.Jpeg => MagickFormat.Jpeg,
            PictureKind.Tiff => MagickFormat.Tiff,
            PictureKind.Bmp => MagickFormat.Bmp,
            PictureKind.Jp2 => MagickFormat.Jp2,
            PictureKind.J2k => MagickFormat.J2k,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is read without Magick."),
        };
}
