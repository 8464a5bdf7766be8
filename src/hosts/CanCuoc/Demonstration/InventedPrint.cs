namespace CanCuoc.Program;

/// <summary>
/// Draws a finger print that nobody has: ridges are the waves of one phase, which runs around a core, and every minutia adds one turn to
/// it (the AM–FM model of a print; Larkin and Fletcher 2007).
/// </summary>
internal static class InventedPrint
{
    private const int Width = 300;
    private const int Height = 400;

    /// <summary>Pixels from ridge to ridge: half a millimetre at 500 pixels an inch.</summary>
    private const double Ridge = 9.5;

    private const int Minutiae = 24;

    /// <summary>A PNG of 300 × 400 pixels.</summary>
    /// <param name="seed">The same print for the same seed.</param>
    public static byte[] Draw(int seed)
    {
        var random = new Random(seed);
        var core = (X: 130 + random.Next(40), Y: 170 + random.Next(40));
        var stretch = 1.1 + (random.NextDouble() * 0.5);
        var minutiae = Enumerable
            .Range(0, Minutiae)
            .Select(i =>
                (X: 40 + random.Next(Width - 80), Y: 50 + random.Next(Height - 100), Turn: i % 2 == 0 ? 1 : -1)
            )
            .ToArray();
        var pixels = new byte[Width * Height];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var away = Math.Sqrt(Square(x - core.X) + Square((y - core.Y) / stretch));
                var phase = (2 * Math.PI * away / Ridge) + (Math.Sin((x + (2 * y)) / 70.0) * 2);
                foreach (var minutia in minutiae)
                    phase += minutia.Turn * Math.Atan2(y - minutia.Y, x - minutia.X);
                pixels[(y * Width) + x] = Shade(x, y, Math.Cos(phase));
            }
        }
        return GrayPng.Write(Width, Height, pixels);
    }

    // White beyond the oval that a finger leaves.
    private static byte Shade(int x, int y, double wave)
    {
        var edge = Square((x - (Width / 2)) / (Width * 0.46)) + Square((y - (Height / 2)) / (Height * 0.47));
        var pressure = Math.Clamp((1 - edge) * 6, 0, 1);
        return (byte)(245 - (pressure * (105 + (95 * wave))));
    }

    private static double Square(double value) => value * value;
}
