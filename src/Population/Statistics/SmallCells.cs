namespace CanCuoc.Population;

/// <summary>
/// Which parts of a sum must stay hidden when the sum itself is known. Zero is shown as zero, so a hidden part is at least one; it is
/// protected when the reader is left with at least two values it can have.
/// </summary>
internal static class SmallCells
{
    /// <summary>Counts from one up to this are never shown.</summary>
    public const int Least = 10;

    public static bool IsSmall(long count) => count is > 0 and < Least;

    /// <summary>Whether hiding every part that is not zero protects each: two at least, and not all of them ones.</summary>
    public static bool Protects(IReadOnlyList<long> parts) => IsProtecting(parts.Count(part => part > 0), parts.Sum());

    /// <summary>
    /// Hides the small parts of a known sum, and with them the next smallest until all are protected. Where that is not enough
    /// everything is hidden, zeros too.
    /// </summary>
    public static bool[] Hide(IReadOnlyList<long> parts)
    {
        var (hidden, count) = (new bool[parts.Count], 0);
        var (small, sum) = (parts.Count(IsSmall), 0L);
        if (small == 0)
            return hidden;
        foreach (var (place, part) in parts.Index().Where(part => part.Item > 0).OrderBy(part => part.Item))
        {
            (hidden[place], count, sum) = (true, count + 1, sum + part);
            if (count >= small && IsProtecting(count, sum))
                return hidden;
        }
        Array.Fill(hidden, true);
        return hidden;
    }

    private static bool IsProtecting(int count, long sum) => count >= 2 && sum > count;
}
