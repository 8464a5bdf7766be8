using CanCuoc.Matching;

namespace CanCuoc.Imaging.Tests;

/// <summary>Pictures that the tests make themselves.</summary>
internal static class Drawn
{
    /// <summary>Stripes that bend, so that rows, columns and mirror images all differ.</summary>
    public static GrayImage Stripes(int width = 120, int height = 80, double pixelsPerInch = 500)
    {
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            pixels[(y * width) + x] = (byte)(127 + (100 * Math.Sin((x + (0.01 * y * y)) * 0.4)));
        return new GrayImage(width, height, pixels, pixelsPerInch);
    }

    public static ColourImage Colours(int width = 120, int height = 80, double pixelsPerInch = 300)
    {
        var pixels = new byte[ColourImage.Channels * width * height];
        for (var at = 0; at < width * height; at++)
        {
            var (x, y) = (at % width, at / width);
            pixels[3 * at] = (byte)(x * 255 / width);
            pixels[(3 * at) + 1] = (byte)(y * 255 / height);
            pixels[(3 * at) + 2] = (byte)(255 - (x * 255 / width));
        }
        return new ColourImage(width, height, pixels, pixelsPerInch);
    }

    public static double MeanDifference(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var sum = 0L;
        for (var at = 0; at < one.Length; at++)
            sum += Math.Abs(one[at] - other[at]);
        return (double)sum / one.Length;
    }
}
