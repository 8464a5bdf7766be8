namespace CanCuoc.Biometrics;

/// <summary>
/// Arithmetic of points: −10·log₁₀ of the probability that somebody else looks at least as much alike.
/// </summary>
internal static class Points
{
    private const double OfOneNat = 10 / 2.302585092994046;

    /// <summary>
    /// One judgement of several independent ones: the probability that as many others would add up to as many points (Fisher 1925, §21.1).
    /// Each point of them is evidence, so that ten weak fingers together may say what none says alone.
    /// </summary>
    public static double Together(IReadOnlyCollection<double> judgements)
    {
        if (judgements.Count == 0)
            return 0;
        var nats = judgements.Sum() / OfOneNat;
        // The sum of k exponential variables exceeds x with e⁻ˣ·Σ xʲ/j!, j below k.
        var (term, sum) = (1.0, 1.0);
        for (var at = 1; at < judgements.Count; at++)
        {
            term *= nats / at;
            sum += term;
        }
        return Math.Max(0, OfOneNat * (nats - Math.Log(sum)));
    }

    /// <summary>The best of several judgements, whether they are independent or not: each had its chance (Bonferroni).</summary>
    public static double Best(double best, int judgements) =>
        judgements == 0 ? 0 : Math.Max(0, best - OfChances(judgements));

    /// <summary>The points that so many chances cost.</summary>
    public static double OfChances(double chances) => 10 * Math.Log10(Math.Max(1, chances));
}
