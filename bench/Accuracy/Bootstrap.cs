namespace CanCuoc.Bench.Accuracy;

/// <summary>
/// 95 % intervals by drawing fingers again: pairs of one finger stand or fall together, so that pairs drawn one by one would give intervals
/// that are too narrow.
/// </summary>
internal static class Bootstrap
{
    private const int Draws = 1000;
    private const int Seed = 4711;

    /// <summary>Of every figure that is computed from how often each finger was drawn.</summary>
    /// <param name="parts">Fingers are drawn within each part (a set) as many as it has.</param>
    public static IReadOnlyList<(double Low, double High)> Intervals(
        IReadOnlyList<int> parts,
        Func<int[], IReadOnlyList<double>> figures
    )
    {
        var random = new Random(Seed);
        var drawn = new List<IReadOnlyList<double>>();
        for (var draw = 0; draw < Draws; draw++)
            drawn.Add(figures(Draw(parts, random)));
        return
        [
            .. Enumerable
                .Range(0, drawn[0].Count)
                .Select(figure => drawn.ConvertAll(one => one[figure]))
                .Select(values => (Quantile(values, 0.025), Quantile(values, 0.975))),
        ];
    }

    private static int[] Draw(IReadOnlyList<int> parts, Random random)
    {
        var counts = new int[parts.Sum()];
        var first = 0;
        foreach (var part in parts)
        {
            for (var finger = 0; finger < part; finger++)
                counts[first + random.Next(part)]++;
            first += part;
        }
        return counts;
    }

    private static double Quantile(List<double> values, double share) =>
        values.Order().ElementAt((int)Math.Round(share * (values.Count - 1)));
}
