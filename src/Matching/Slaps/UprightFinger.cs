namespace CanCuoc.Matching.Slaps;

/// <summary>A finger tip turned upright and cut out.</summary>
internal static class UprightFinger
{
    private const int Paper = 16;

    public static GrayImage Of(GrayImage slap, FingerBox box)
    {
        var (width, height) = ((int)box.Width + (2 * Paper), (int)box.Height + (2 * Paper));
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (fromX, fromY) = box.ToPicture(x + 0.5 - (width / 2.0), y + 0.5 - (height / 2.0));
                // Below the crease lies the next joint, which is no part of the tip.
                pixels[(y * width) + x] = y >= height - Paper ? byte.MaxValue : Gray(slap, fromX - 0.5, fromY - 0.5);
            }
        }
        return new GrayImage(width, height, pixels, slap.PixelsPerInch);
    }

    private static byte Gray(GrayImage picture, double x, double y)
    {
        var (column, row) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (column < 0 || row < 0 || column >= picture.Width - 1 || row >= picture.Height - 1)
            return byte.MaxValue;
        var (right, down) = (x - column, y - row);
        var top = picture[column, row] + ((picture[column + 1, row] - picture[column, row]) * right);
        var bottom = picture[column, row + 1] + ((picture[column + 1, row + 1] - picture[column, row + 1]) * right);
        return (byte)(top + ((bottom - top) * down) + 0.5);
    }
}
