namespace CanCuoc.Faces;

/// <summary>How many of a number of pairs of different people reach a score.</summary>
/// <param name="Rate">0.001: one pair in a thousand.</param>
/// <param name="Score">As <see cref="FaceCode.Score"/> gives it.</param>
public sealed record FalseMatchRate(double Rate, int Score)
{
    /// <summary>
    /// The part of pairs of different people that reach a score: between two measured rates on the line between their logarithms; below
    /// the first measured one that one's, above the last the last's, for nobody has seen less.
    /// </summary>
    public static double At(int score, IReadOnlyList<FalseMatchRate> measured)
    {
        var ordered = measured.OrderBy(one => one.Score).ToArray();
        var next = Array.FindIndex(ordered, one => one.Score >= score);
        if (next < 0)
            return ordered[^1].Rate;
        if (next == 0)
            return ordered[0].Rate;
        var (below, above) = (ordered[next - 1], ordered[next]);
        var part = (double)(score - below.Score) / (above.Score - below.Score);
        return Math.Exp(((1 - part) * Math.Log(below.Rate)) + (part * Math.Log(above.Rate)));
    }
}
