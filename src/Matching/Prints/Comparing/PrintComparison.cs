namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>Compares two prints: alike minutiae, supported by each other, laid on one another, and judged.</summary>
public static class PrintComparison
{
    // Alignments that are tried, and pairs that may propose one.
    private const int Alignments = 2;
    private const int Proposers = 12;

    // Pairs from which an alignment is taken.
    private const int MostSupport = 12;
    private const float LeastSupport = 0.3f;

    /// <summary>How alike two prints are; the same whichever is named first.</summary>
    public static PrintMatch Run(PreparedPrint one, PreparedPrint other) =>
        one.Rank <= other.Rank ? Compare(one, other) : Compare(other, one);

    /// <summary>Which minutiae of both prints are the same, by their numbers in the templates.</summary>
    public static IReadOnlyList<(int One, int Other)> Pairs(PreparedPrint one, PreparedPrint other)
    {
        var isSwapped = one.Rank > other.Rank;
        var (lower, higher) = isSwapped ? (other, one) : (one, other);
        if (Compare(lower, higher).Alignment is not { } alignment)
            return [];
        var space = PairSpace.Mine;
        var aligned = AlignedPrints.Of(space, lower, higher, alignment);
        return
        [
            .. space.Met.Take(aligned.Met).Select(pair => isSwapped ? (pair.Other, pair.One) : (pair.One, pair.Other)),
        ];
    }

    private static PrintMatch Compare(PreparedPrint one, PreparedPrint other)
    {
        if (Math.Min(one.Minutiae.Length, other.Minutiae.Length) < PrintTemplate.LeastMinutiae)
            return PrintMatch.None;
        var space = PairSpace.Mine;
        PairSelection.Run(space, one, other);
        if (space.Count < PrintTemplate.LeastMinutiae)
            return PrintMatch.None;
        PairRelaxation.Run(space, one, other);
        PairOrder.Sort(space);
        var strength = PairOrder.MeanStrength(space, Math.Min(one.Minutiae.Length, other.Minutiae.Length));
        return PrintMatch.Of(strength, Align(space, one, other, out var alignment), alignment);
    }

    private static AlignedPrints Align(
        PairSpace space,
        PreparedPrint one,
        PreparedPrint other,
        out PrintAlignment alignment
    )
    {
        var best = default(AlignedPrints);
        alignment = default;
        Span<bool> supported = stackalloc bool[PairSpace.MostPairs];
        supported.Clear();
        var tried = 0;
        foreach (var pair in space.Order.AsSpan(0, Math.Min(space.Count, Proposers)))
        {
            if (supported[pair] || tried++ == Alignments)
                continue;
            var (aligned, proposed) = Try(space, one, other, Propose(space, pair, supported, one, other));
            if (tried == 1 || aligned.Merit > best.Merit)
                (best, alignment) = (aligned, proposed);
        }
        return best;
    }

    private static PrintAlignment Propose(
        PairSpace space,
        int pair,
        Span<bool> supported,
        PreparedPrint one,
        PreparedPrint other
    )
    {
        Span<MinutiaPair> support = stackalloc MinutiaPair[MostSupport];
        support[0] = space.Pairs[pair];
        var count = 1;
        foreach (var with in space.Order.AsSpan(0, space.Count))
        {
            if (count == MostSupport)
                break;
            if (space.Compatibilities[(pair * PairSpace.MostPairs) + with] <= LeastSupport)
                continue;
            support[count++] = space.Pairs[with];
            supported[with] = true;
        }
        return PrintAlignment.Of(support[..count], one.Minutiae, other.Minutiae);
    }

    // Taken again from all that meet, an alignment fits better, or is left as it was.
    private static (AlignedPrints Aligned, PrintAlignment Alignment) Try(
        PairSpace space,
        PreparedPrint one,
        PreparedPrint other,
        PrintAlignment alignment
    )
    {
        var aligned = AlignedPrints.Of(space, one, other, alignment);
        if (aligned.Met < PrintTemplate.LeastMinutiae - 1)
            return (aligned, alignment);
        var again = PrintAlignment.Of(space.Met.AsSpan(0, aligned.Met), one.Minutiae, other.Minutiae);
        var alignedAgain = AlignedPrints.Of(space, one, other, again);
        return alignedAgain.Met >= aligned.Met ? (alignedAgain, again) : (aligned, alignment);
    }
}
