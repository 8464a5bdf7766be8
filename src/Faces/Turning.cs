using CanCuoc.Imaging;

namespace CanCuoc.Faces;

/// <summary>Pictures turned.</summary>
internal static class Turning
{
    /// <summary>A quarter turn, clockwise.</summary>
    public static ColourImage Quarter(ColourImage picture)
    {
        var (width, height) = (picture.Height, picture.Width);
        var turned = new byte[picture.Pixels.Length];
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            for (var x = 0; x < picture.Width; x++)
                row.Slice(ColourImage.Channels * x, ColourImage.Channels)
                    .CopyTo(turned.AsSpan(ColourImage.Channels * ((x * width) + width - 1 - y)));
        }
        return new ColourImage(width, height, turned, picture.PixelsPerInch);
    }
}
