namespace CanCuoc.Invented.Prints;

/// <summary>Where the crest of a ridge does not touch: sweat pores along it, and the creases a finger has for life.</summary>
internal static class SkinGaps
{
    private const int Width = MasterPrint.Width;
    private const int Height = MasterPrint.Height;

    // Pores stand about as close along a ridge as the ridges do to each other.
    private const int PoreCell = 8;

    public static float[] Of(ReadOnlySpan<float> ridges, SeededChance chance)
    {
        var gaps = new float[Width * Height];
        Pores(gaps, ridges, chance);
        var creases = chance.Below(4);
        for (var i = 0; i < creases; i++)
        {
            var from = new Place(chance.Between(0, Width), chance.Between(0, Height));
            Stroke.Of(from, chance.Between(30, 90), chance.Between(1.2, 2.4), chance).Onto(gaps, Width, Height);
        }
        return gaps;
    }

    private static void Pores(float[] gaps, ReadOnlySpan<float> ridges, SeededChance chance)
    {
        for (var top = PoreCell; top < Height - (2 * PoreCell); top += PoreCell)
        {
            for (var left = PoreCell; left < Width - (2 * PoreCell); left += PoreCell)
            {
                var (x, y) = Crest(ridges, left + chance.Below(PoreCell), top + chance.Below(PoreCell));
                if (ridges[(y * Width) + x] > 0.55)
                    Dot(gaps, x, y, (float)chance.Between(0.35, 1));
            }
        }
    }

    // The highest of the five by five around.
    private static (int X, int Y) Crest(ReadOnlySpan<float> ridges, int x, int y)
    {
        var best = (X: x, Y: y);
        for (var dy = -2; dy <= 2; dy++)
        {
            for (var dx = -2; dx <= 2; dx++)
            {
                if (ridges[((y + dy) * Width) + x + dx] > ridges[(best.Y * Width) + best.X])
                    best = (x + dx, y + dy);
            }
        }
        return best;
    }

    private static void Dot(float[] gaps, int x, int y, float depth)
    {
        for (var dy = -1; dy <= 1; dy++)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                var at = ((y + dy) * Width) + x + dx;
                gaps[at] = Math.Max(gaps[at], depth / (1 + (0.9f * ((dx * dx) + (dy * dy)))));
            }
        }
    }
}
