namespace CanCuoc.Bench.Accuracy;

/// <summary>Two prints compared.</summary>
/// <param name="One">Number of the finger of the one, in its set.</param>
internal readonly record struct ScoredPair(float Points, int One, int Other)
{
    public bool IsGenuine => One == Other;
}

/// <summary>All pairs of a set, the most alike first.</summary>
internal sealed record ScoredSet(string Name, int Fingers, ScoredPair[] Pairs)
{
    public static ScoredSet Of(string name, int fingers, IEnumerable<ScoredPair> pairs) =>
        new(name, fingers, [.. pairs.OrderByDescending(pair => pair.Points)]);

    /// <summary>Sets as one, no finger of the one being a finger of another.</summary>
    public static ScoredSet Pooled(IReadOnlyList<ScoredSet> sets)
    {
        var (pairs, fingers) = (new List<ScoredPair>(), 0);
        foreach (var set in sets)
        {
            var before = fingers;
            pairs.AddRange(
                set.Pairs.Select(pair => pair with { One = before + pair.One, Other = before + pair.Other })
            );
            fingers += set.Fingers;
        }
        return Of("pooled", fingers, pairs);
    }
}
