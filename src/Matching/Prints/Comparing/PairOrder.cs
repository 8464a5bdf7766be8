namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>The pairs of a comparison, those first that gained most from the others.</summary>
internal static class PairOrder
{
    // How many pairs speak for two prints: from four to twelve, as there are more minutiae.
    private const int FewestPairs = 4;
    private const float MorePairs = 8;
    private const float MiddleMinutiae = 20;
    private const float Steepness = 0.4f;

    public static void Sort(PairSpace space)
    {
        var order = space.Order.AsSpan(0, space.Count);
        var gains = space.NextStrengths.AsSpan(0, space.Count);
        for (var at = 0; at < space.Count; at++)
            (order[at], gains[at]) = (at, -space.Strengths[at] / space.Pairs[at].Similarity);
        gains.Sort(order);
    }

    /// <summary>The mean strength of the first pairs.</summary>
    public static float MeanStrength(PairSpace space, int minutiae)
    {
        var more = MorePairs / (1 + MathF.Exp(-Steepness * (minutiae - MiddleMinutiae)));
        var count = Math.Min(space.Count, FewestPairs + (int)MathF.Round(more));
        var sum = 0f;
        foreach (var pair in space.Order.AsSpan(0, count))
            sum += space.Strengths[pair];
        return sum / count;
    }
}
