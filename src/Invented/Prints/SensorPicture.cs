using CanCuoc.Matching;

namespace CanCuoc.Invented.Prints;

/// <summary>What a sensor makes of ink: its black, its white, its blur and its noise.</summary>
internal static class SensorPicture
{
    /// <summary>The picture.</summary>
    /// <param name="ink">0 to 1 a pixel.</param>
    /// <param name="noise">Deviation of single pixels, parts of full contrast.</param>
    public static GrayImage Of(float[] ink, ImpressionConditions conditions, double noise, SeededChance chance)
    {
        var (black, white, own) = conditions.Sensor switch
        {
            PrintSensor.Capacitive => (58f, 205f, 0.05),
            PrintSensor.Ink => (45f, 232f, 0.04),
            _ => (22f, 250f, 0.008),
        };
        var (width, height) = (conditions.Width, conditions.Height);
        var paper = new SmoothNoise(chance, conditions.Sensor == PrintSensor.Ink ? 2.6 : 60);
        var unevenness = conditions.Sensor == PrintSensor.Optical ? 2f : 8f;
        var pixels = new byte[ink.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var dark = Blurred(ink, width, height, x, y);
                var stray =
                    (chance.Unit() + chance.Unit() + chance.Unit() - 1.5) * 2 * (own + (noise * Math.Min(1, dark * 2)));
                var gray = white + (unevenness * paper.At(x, y)) - ((white - black) * (dark + stray));
                pixels[(y * width) + x] = (byte)Math.Clamp(gray, 0, 255);
            }
        }
        return new GrayImage(width, height, pixels);
    }

    // Weights 1 2 1 across and down.
    private static float Blurred(float[] ink, int width, int height, int x, int y)
    {
        var (left, right) = (Math.Max(0, x - 1), Math.Min(width - 1, x + 1));
        var (above, here, below) = (Math.Max(0, y - 1) * width, y * width, Math.Min(height - 1, y + 1) * width);
        return (
                ink[above + left]
                + ink[above + right]
                + ink[below + left]
                + ink[below + right]
                + (2 * (ink[above + x] + ink[below + x] + ink[here + left] + ink[here + right]))
                + (4 * ink[here + x])
            ) / 16;
    }
}
