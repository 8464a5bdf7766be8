using CanCuoc.Matching;

namespace CanCuoc.Imaging;

/// <summary>A colour picture: rows from the top, three bytes a pixel: red, green, blue, as sRGB (IEC 61966-2-1) has them.</summary>
public sealed class ColourImage
{
    /// <summary>Bytes a pixel.</summary>
    public const int Channels = 3;

    /// <summary>Pixels an inch of a portrait whose file names none (ICAO 9303-3: a printed portrait is scanned at 300).</summary>
    public const double PortraitResolution = 300;

    private readonly byte[] pixels;

    /// <summary>Takes pixels as they are.</summary>
    /// <param name="pixels">Three times width times height of them; kept, not copied.</param>
    /// <param name="pixelsPerInch">As the file or the device says.</param>
    public ColourImage(int width, int height, byte[] pixels, double pixelsPerInch = PortraitResolution)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pixelsPerInch);
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.LongLength, (long)Channels * width * height, nameof(pixels));
        (Width, Height, this.pixels, PixelsPerInch) = (width, height, pixels, pixelsPerInch);
    }

    public int Width { get; }

    public int Height { get; }

    public double PixelsPerInch { get; }

    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>Red, green and blue of one pixel.</summary>
    public (byte Red, byte Green, byte Blue) this[int x, int y]
    {
        get
        {
            var at = Channels * ((y * Width) + x);
            return (pixels[at], pixels[at + 1], pixels[at + 2]);
        }
    }

    public ReadOnlySpan<byte> Row(int y) => pixels.AsSpan(Channels * y * Width, Channels * Width);

    /// <summary>The luma of ITU-R BT.601; a gray pixel keeps its value.</summary>
    public GrayImage ToGray()
    {
        var gray = new byte[Width * Height];
        for (int at = 0, from = 0; at < gray.Length; at++, from += Channels)
            gray[at] = (byte)(((77 * pixels[from]) + (150 * pixels[from + 1]) + (29 * pixels[from + 2]) + 128) >> 8);
        return new GrayImage(Width, Height, gray, PixelsPerInch);
    }

    /// <summary>The same in colour: each gray three times.</summary>
    public static ColourImage Of(GrayImage gray)
    {
        var colour = new byte[Channels * gray.Pixels.Length];
        for (var at = 0; at < gray.Pixels.Length; at++)
            colour.AsSpan(Channels * at, Channels).Fill(gray.Pixels[at]);
        return new ColourImage(gray.Width, gray.Height, colour, gray.PixelsPerInch);
    }
}
