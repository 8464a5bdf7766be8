namespace CanCuoc.Bench.Accuracy;

/// <summary>Error rates, percent: where both are equal, and those of the same finger missed where so many of others are let pass.</summary>
internal readonly record struct ErrorRates(double Equal, double Missed100, double Missed1000, double Missed10000)
{
    /// <summary>Rates of pairs whose fingers were drawn so many times.</summary>
    public static ErrorRates Of(ScoredSet set, ReadOnlySpan<int> drawn)
    {
        var rates = new ErrorRates(100, 100, 100, 100);
        var isCrossed = false;
        foreach (var (falseMatches, misses) in Curve(set, drawn))
        {
            if (!isCrossed && falseMatches >= misses)
                (isCrossed, rates) = (true, rates with { Equal = 50 * (falseMatches + misses) });
            rates = rates with
            {
                Missed100 = falseMatches <= 1e-2 ? 100 * misses : rates.Missed100,
                Missed1000 = falseMatches <= 1e-3 ? 100 * misses : rates.Missed1000,
                Missed10000 = falseMatches <= 1e-4 ? 100 * misses : rates.Missed10000,
            };
        }
        return rates;
    }

    public static ErrorRates Of(ScoredSet set) => Of(set, Once(set.Fingers));

    /// <summary>Both rates at every threshold, from the highest down.</summary>
    public static List<(double FalseMatches, double Misses)> Curve(ScoredSet set, ReadOnlySpan<int> drawn)
    {
        var (genuine, impostors) = (0L, 0L);
        foreach (var pair in set.Pairs)
        {
            if (pair.IsGenuine)
                genuine += drawn[pair.One];
            else
                impostors += (long)drawn[pair.One] * drawn[pair.Other];
        }
        var curve = new List<(double, double)>();
        var (matched, mistaken) = (0L, 0L);
        for (var at = 0; at < set.Pairs.Length; at++)
        {
            var pair = set.Pairs[at];
            if (pair.IsGenuine)
                matched += drawn[pair.One];
            else
                mistaken += (long)drawn[pair.One] * drawn[pair.Other];
            // Pairs of the same points pass together.
            if (at + 1 == set.Pairs.Length || set.Pairs[at + 1].Points < pair.Points)
                curve.Add(((double)mistaken / impostors, 1 - ((double)matched / genuine)));
        }
        return curve;
    }

    public static int[] Once(int fingers)
    {
        var drawn = new int[fingers];
        drawn.AsSpan().Fill(1);
        return drawn;
    }
}
