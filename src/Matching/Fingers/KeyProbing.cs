namespace CanCuoc.Matching.Fingers;

/// <summary>
/// The keys that a minutia may have in another impression, likeliest first: those bits are turned that are nearest their middle (Lv and
/// others, "Multi-probe LSH", 2007).
/// </summary>
internal static class KeyProbing
{
    /// <summary>Fills in as many keys as there is room for.</summary>
    public static void Fill(ReadOnlySpan<float> sides, Span<uint> keys)
    {
        Span<float> costs = stackalloc float[FingerKeys.Count];
        Span<int> bits = stackalloc int[FingerKeys.Count];
        for (var bit = 0; bit < costs.Length; bit++)
            (costs[bit], bits[bit]) = (sides[bit] * sides[bit], bit);
        costs.Sort(bits);
        keys[0] = FingerKeys.KeyOf(sides);
        var open = new PriorityQueue<TurnedBits, float>();
        open.Enqueue(new(1u << bits[0], 0), costs[0]);
        for (var found = 1; found < keys.Length && open.TryDequeue(out var turned, out var cost); found++)
        {
            keys[found] = keys[0] ^ turned.Mask;
            var next = turned.Last + 1;
            if (next == bits.Length)
                continue;
            open.Enqueue(new(turned.Mask | (1u << bits[next]), next), cost + costs[next]);
            var moved = turned.Mask ^ (1u << bits[turned.Last]) ^ (1u << bits[next]);
            open.Enqueue(new(moved, next), cost - costs[turned.Last] + costs[next]);
        }
    }

    // The last is the costliest that is turned, by its rank.
    private readonly record struct TurnedBits(uint Mask, int Last);
}
