namespace CanCuoc.Matching;

/// <summary>A gray picture: rows from the top, a byte a pixel, 0 black and 255 white.</summary>
public sealed class GrayImage
{
    /// <summary>What a print is captured and matched at, pixels an inch (ISO/IEC 19794-4).</summary>
    public const double PrintResolution = 500;

    private readonly byte[] pixels;

    /// <summary>Takes pixels as they are.</summary>
    /// <param name="pixels">Width times height of them; kept, not copied.</param>
    /// <param name="pixelsPerInch">As the file or the device says.</param>
    public GrayImage(int width, int height, byte[] pixels, double pixelsPerInch = PrintResolution)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pixelsPerInch);
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.LongLength, (long)width * height, nameof(pixels));
        (Width, Height, this.pixels, PixelsPerInch) = (width, height, pixels, pixelsPerInch);
    }

    public int Width { get; }

    public int Height { get; }

    public double PixelsPerInch { get; }

    public ReadOnlySpan<byte> Pixels => pixels;

    public byte this[int x, int y] => pixels[(y * Width) + x];

    public ReadOnlySpan<byte> Row(int y) => pixels.AsSpan(y * Width, Width);
}
