namespace CanCuoc.Invented.Prints;

/// <summary>The skin of a finger as it is, before anything presses it on a glass: ridges, pores and creases.</summary>
/// <param name="Ridges">1 on a crest, -1 in a furrow; rows from the top.</param>
/// <param name="Gaps">How little of a crest touches, 0 to 1: pores and creases.</param>
internal sealed record MasterPrint(PrintClass Class, Singularities Singularities, float[] Ridges, float[] Gaps)
{
    /// <summary>Pixels at 500 an inch: 24 by 30 mm, as much as a rolled finger shows.</summary>
    public const int Width = 480;

    public const int Height = 600;

    // About 17 minutiae to a square centimetre arise, rather by how ridges spread than by the number of spots (MasterPrintTests).
    private const int FewestSpots = 90;
    private const int MostSpots = 230;

    public static MasterPrint Grow(PrintClass printClass, ulong seed)
    {
        var plan = RidgePlan.Draw(printClass, seed);
        var filters = Filters(plan.Ways, plan.Periods);
        var chance = SeededChance.For(seed, 4);
        var spots = FewestSpots + chance.Below(MostSpots - FewestSpots);
        var ridges = RidgeGrowth.Grow(Width, Height, filters, spots, chance);
        var gaps = SkinGaps.Of(ridges, SeededChance.For(seed, 5));
        return new MasterPrint(printClass, plan.Singularities, ridges, gaps);
    }

    /// <summary>Ridge height and gap at a place between pixels, from the middle of the print; flat skin outside.</summary>
    public (float Ridge, float Gap) At(double x, double y)
    {
        var (across, down) = ((float)x + (Width / 2), (float)y + (Height / 2));
        if (!(across >= 0 && down >= 0 && across < Width - 1 && down < Height - 1))
            return (-1, 0);
        var (column, row) = ((int)across, (int)down);
        var (right, below) = (across - column, down - row);
        var at = (row * Width) + column;
        return (Blend(Ridges, at, right, below), Blend(Gaps, at, right, below));
    }

    /// <summary>The next joint's ridges, which run across: the lowest ridges of the tip, to and fro.</summary>
    public (float Ridge, float Gap) BelowCrease(double x, double y)
    {
        var along = Math.Abs(y) % 200;
        return At(x * 0.9, 190 + (along < 100 ? along : 200 - along));
    }

    private static float Blend(float[] values, int at, float right, float below)
    {
        var top = values[at] + ((values[at + 1] - values[at]) * right);
        var bottom = values[at + Width] + ((values[at + Width + 1] - values[at + Width]) * right);
        return top + ((bottom - top) * below);
    }

    // Squares of two by two pixels share a filter: ways change slower than that everywhere but at a core.
    private static ushort[] Filters(OrientationField ways, RidgePeriodField periods)
    {
        var filters = new ushort[Width * Height];
        for (var y = 0; y < Height; y += 2)
        {
            for (var x = 0; x < Width; x += 2)
            {
                var (across, down) = (x + 0.5 - (Width / 2), y + 0.5 - (Height / 2));
                var filter = (ushort)RidgeFilterBank.Nearest(ways.At(across, down), periods.At(across, down));
                var at = (y * Width) + x;
                filters[at] = filters[at + 1] = filters[at + Width] = filters[at + Width + 1] = filter;
            }
        }
        return filters;
    }
}
