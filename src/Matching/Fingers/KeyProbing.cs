namespace CanCuoc.Matching.Fingers;

/// <summary>A key that a minutia may have in another impression.</summary>
/// <param name="Cost">How much likelier its own is, as a power of two.</param>
internal readonly record struct LikelyKey(uint Key, float Cost);

/// <summary>
/// The keys that a minutia may have in another impression, likeliest first: those bits are turned that are nearest their middle (Lv and
/// others, "Multi-probe LSH", 2007).
/// </summary>
internal static class KeyProbing
{
    /// <summary>Fills in as many keys as there is room for and as cost no more; answers how many.</summary>
    public static int Fill(ReadOnlySpan<float> sides, float mostCost, Span<LikelyKey> keys)
    {
        Span<float> costs = stackalloc float[FingerKeys.LookupBits];
        Span<int> bits = stackalloc int[FingerKeys.LookupBits];
        for (var bit = 0; bit < costs.Length; bit++)
            (costs[bit], bits[bit]) = (FingerKeys.Cost(sides[bit]), bit);
        costs.Sort(bits);
        var own = (uint)FingerKeys.KeyOf(sides[..FingerKeys.LookupBits]);
        keys[0] = new(own, 0);
        var open = new TurnedKeys(stackalloc TurnedBits[keys.Length + 1]);
        open.Add(new(costs[0], 1u << bits[0], Last: 0));
        var found = 1;
        while (found < keys.Length && open.TryTake(out var turned) && turned.Cost <= mostCost)
        {
            keys[found++] = new(own ^ turned.Mask, turned.Cost);
            var next = turned.Last + 1;
            if (next == bits.Length)
                continue;
            var (cost, mask) = (turned.Cost + costs[next], turned.Mask | (1u << bits[next]));
            if (cost <= mostCost)
                open.Add(new(cost, mask, next));
            (cost, mask) = (cost - costs[turned.Last], mask ^ (1u << bits[turned.Last]));
            if (cost <= mostCost)
                open.Add(new(cost, mask, next));
        }
        return found;
    }
}
