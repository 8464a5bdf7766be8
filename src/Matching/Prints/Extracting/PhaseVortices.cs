namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>
/// Where a ridge begins, ends or forks, the phase of the waves turns once round the place: one line more leaves on one side than comes in
/// on the other (Larkin and Fletcher, "A coherent framework for fingerprint analysis: are fingerprints holograms?", 2007).
/// </summary>
internal static class PhaseVortices
{
    private const int Cell = RidgeFlow.Cell;

    // Of the period ahead, where the line that is one more has its axis.
    private const float Ahead = 0.75f;

    public static List<Minutia> Find(RidgeWaves waves, PrintArea area)
    {
        var found = new List<Minutia>();
        for (var cell = 0; cell < waves.Filters.Length; cell++)
        {
            var (column, row) = (cell % waves.Columns, cell / waves.Columns);
            if (waves.Filters[cell] is not { } filter || !area.Has(column, row))
                continue;
            for (var y = row * Cell; y < Math.Min((row + 1) * Cell, waves.Even.Height - 1); y++)
                FindOnLine(waves, filter, column * Cell, y, found);
        }
        return found;
    }

    private static void FindOnLine(RidgeWaves waves, RidgeFilter filter, int left, int y, List<Minutia> found)
    {
        var odd = waves.Odd.Row(y);
        var below = waves.Odd.Row(y + 1);
        var isLast = (y + 1) % Cell == 0;
        for (var x = left; x < Math.Min(left + Cell, waves.Even.Width - 1); x++)
        {
            // Within a cell no phase turns where all four are on one side.
            var isInner = !isLast && (x + 1) % Cell != 0;
            if (
                isInner
                && odd[x] >= 0 == odd[x + 1] >= 0
                && odd[x] >= 0 == below[x] >= 0
                && odd[x] >= 0 == below[x + 1] >= 0
            )
                continue;
            if (Turn(waves, filter, x, y) is var turn and not 0)
                found.Add(Describe(waves, filter, x, y, turn));
        }
    }

    // Once round the square of four pixels, +1 when the phase turns from x to y, −1 against it.
    private static int Turn(RidgeWaves waves, RidgeFilter filter, int x, int y)
    {
        var here = At(waves, filter, x, y);
        var right = At(waves, filter, x + 1, y);
        var across = At(waves, filter, x + 1, y + 1);
        var below = At(waves, filter, x, y + 1);
        return Crossing(here, right) + Crossing(right, across) + Crossing(across, below) + Crossing(below, here);
    }

    // A turn crosses phase π: whether the way from one to the next does, and which way.
    private static int Crossing((float Even, float Odd) from, (float Even, float Odd) next)
    {
        if (from.Odd >= 0 == next.Odd >= 0)
            return 0;
        // Where odd is nought, even has the sign of this.
        var even = ((from.Even * next.Odd) - (next.Even * from.Odd)) / (next.Odd - from.Odd);
        return even >= 0 ? 0
            : from.Odd >= 0 ? 1
            : -1;
    }

    // A neighbouring cell's filter may count across the ridges the other way.
    private static (float Even, float Odd) At(RidgeWaves waves, RidgeFilter filter, int x, int y)
    {
        var (even, odd) = (waves.Even[x, y], waves.Odd[x, y]);
        return waves.FilterAt(x, y) is { } other && !filter.IsAlong(other) ? (even, -odd) : (even, odd);
    }

    // With y downwards, across is a quarter turn from along to down: a turn of +1 has its additional line ahead.
    private static Minutia Describe(RidgeWaves waves, RidgeFilter filter, int x, int y, int turn)
    {
        var angle = turn > 0 ? filter.Angle : filter.Angle + MathF.PI;
        var (sine, cosine) = MathF.SinCos(angle);
        var (middleX, middleY, ahead) = (x + 0.5f, y + 0.5f, Ahead * filter.Period);
        var even = waves.Even.Between(middleX + (ahead * cosine), middleY + (ahead * sine));
        return new()
        {
            X = middleX,
            Y = middleY,
            Angle = angle,
            Kind = even < 0 ? MinutiaKind.Ending : MinutiaKind.Fork,
        };
    }
}
