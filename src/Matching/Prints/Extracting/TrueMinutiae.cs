namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>The turns of phase that are minutiae: not at the print's edge, and not both ends of a pore, a speck or a cut.</summary>
internal static class TrueMinutiae
{
    // Pixels to the edge of the print.
    private const float Margin = 12;

    // Pixels each way within which two can cancel.
    private const float Near = 16;

    // Along a ridge a cut may be longer, squared, than two ridges beside each other are apart.
    private const float Lengthening = 1.6f;

    private const float LeastOpposition = -0.5f;

    private const float WorstClarity = 0.03f;
    private const float QualityOfClarity = 110;

    public static Minutia[] Of(List<Minutia> turns, RidgeWaves waves, PrintArea area)
    {
        var inside = turns.Where(turn => IsInside(turn, area)).ToArray();
        return
        [
            .. WithoutPairs(inside, waves)
                .Select(minutia => minutia with { Quality = Quality(minutia, area) })
                .OrderByDescending(minutia => minutia.Quality)
                .Take(PrintTemplate.MostMinutiae),
        ];
    }

    private static bool IsInside(Minutia minutia, PrintArea area)
    {
        for (var turn = 0; turn < 8; turn++)
        {
            var (sine, cosine) = MathF.SinCos(turn * MathF.PI / 4);
            var (x, y) = (minutia.X + (Margin * cosine), minutia.Y + (Margin * sine));
            if (!area.Has((int)MathF.Floor(x / RidgeFlow.Cell), (int)MathF.Floor(y / RidgeFlow.Cell)))
                return false;
        }
        return true;
    }

    private static byte Quality(Minutia minutia, PrintArea area)
    {
        var (column, row) = ((minutia.X / RidgeFlow.Cell) - 0.5f, (minutia.Y / RidgeFlow.Cell) - 0.5f);
        return (byte)Math.Clamp(1 + ((area.Clarity.Between(column, row) - WorstClarity) * QualityOfClarity), 0, 100);
    }

    private static IEnumerable<Minutia> WithoutPairs(Minutia[] minutiae, RidgeWaves waves)
    {
        var pairs = new List<(float Distance, int One, int Other)>();
        for (var one = 0; one < minutiae.Length; one++)
        {
            // They come by rows of cells: from here on all are too far down.
            var last = minutiae[one].Y + Near + RidgeFlow.Cell;
            for (var other = one + 1; other < minutiae.Length && minutiae[other].Y <= last; other++)
            {
                if (Distance(minutiae[one], minutiae[other], waves) is var distance and < 1)
                    pairs.Add((distance, one, other));
            }
        }
        var gone = new bool[minutiae.Length];
        foreach (var (_, one, other) in pairs.Order())
        {
            if (!gone[one] && !gone[other])
                gone[one] = gone[other] = true;
        }
        return minutiae.Where((_, at) => !gone[at]);
    }

    // In periods, of two that turn against each other.
    private static float Distance(Minutia one, Minutia other, RidgeWaves waves)
    {
        var (x, y) = (other.X - one.X, other.Y - one.Y);
        if (MathF.Abs(x) > Near || MathF.Abs(y) > Near || MathF.Cos(one.Angle - other.Angle) > LeastOpposition)
            return float.MaxValue;
        var (sine, cosine) = MathF.SinCos(one.Angle);
        var (along, across) = ((x * cosine) + (y * sine), (y * cosine) - (x * sine));
        var distance = MathF.Sqrt((along * along / Lengthening) + (across * across));
        return distance / waves.FilterAt((int)one.X, (int)one.Y)!.Period;
    }
}
