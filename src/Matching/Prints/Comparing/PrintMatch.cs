namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>How alike two prints are.</summary>
/// <param name="Points">
/// −10·log₁₀ of the share of pairs of different fingers that look as much alike: 30 points, one pair in a thousand; 0 and more.
/// </param>
/// <param name="Met">How many minutiae lie on one another.</param>
/// <param name="Strength">How much alike pairs of minutiae support each other, 0 to 1.</param>
/// <param name="Share">The share of the minutiae, by quality, that lie on one another where both prints are.</param>
/// <param name="Likeness">How alike the surroundings of those minutiae are, 0 to 1.</param>
public readonly record struct PrintMatch(float Points, int Met, float Strength, float Share, float Likeness)
{
    // A logistic regression over 1,120 pairs of one finger and 11,520 of two from four research sets, turned into points by a line through
    // the tail of the latter, from one in ten to one in ten thousand (bench accuracy; docs/matching.md).
    private const float Constant = -7.8f;
    private const float OfStrength = 11.3f;
    private const float LeastStrength = 0.002f;
    private const float OfShare = 82f;
    private const float OfLikeness = 63.2f;

    /// <summary>Nothing in common, or too little to compare.</summary>
    public static PrintMatch None => default;

    internal PrintAlignment? Alignment { get; private init; }

    internal static PrintMatch Of(float strength, AlignedPrints aligned, PrintAlignment alignment)
    {
        var points =
            Constant
            + (OfStrength * MathF.Log(strength + LeastStrength))
            + (OfShare * aligned.Share)
            + (OfLikeness * aligned.Likeness);
        return new(Math.Max(0, points), aligned.Met, strength, aligned.Share, aligned.Likeness)
        {
            Alignment = alignment,
        };
    }
}
