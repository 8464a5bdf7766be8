using System.Globalization;

namespace CanCuoc.Bench.Accuracy;

/// <summary>Whether points are what they say: the share of pairs of different fingers that reach a threshold.</summary>
internal static class Calibration
{
    private static readonly int[] Thresholds = [10, 20, 30, 35, 40, 45];

    /// <summary>A line a threshold: what it promises, what is seen, and the 95 % interval over fingers.</summary>
    public static void Add(Results results, string name, ScoredSet set, IReadOnlyList<int> parts)
    {
        var pairs = set.Pairs.Count(pair => !pair.IsGenuine);
        var shares = Shares(set, ErrorRates.Once(set.Fingers));
        var intervals = Bootstrap.Intervals(parts, drawn => Shares(set, drawn));
        for (var at = 0; at < Thresholds.Length; at++)
        {
            var promised = Math.Pow(10, -Thresholds[at] / 10.0) * 100;
            results.Add(
                $"calibration.{name}.{Thresholds[at]}",
                shares[at],
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"% of {pairs:N0} pairs of other fingers reach {Thresholds[at]} points ({intervals[at].Low:0.0000} to {intervals[at].High:0.0000}; promised {promised:0.0000})"
                )
            );
        }
    }

    private static double[] Shares(ScoredSet set, int[] drawn)
    {
        var (passed, all) = (new long[Thresholds.Length], 0L);
        foreach (var pair in set.Pairs)
        {
            if (pair.IsGenuine)
                continue;
            var weight = (long)drawn[pair.One] * drawn[pair.Other];
            all += weight;
            for (var at = 0; at < Thresholds.Length && pair.Points >= Thresholds[at]; at++)
                passed[at] += weight;
        }
        return [.. passed.Select(count => 100.0 * count / all)];
    }
}
