using System.Numerics.Tensors;

namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>
/// Strengthens pairs that go together: the same distance between their minutiae on both prints, and the same turn. What skin stretches is
/// let pass (the "relaxation" of Cappelli, Ferrara and Maltoni, 2010, with polynomials for its sigmoids).
/// </summary>
internal static class PairRelaxation
{
    private const int Rounds = 5;

    // Pixels, and of the distance.
    private const float Distance = 9;
    private const float DistanceShare = 0.07f;

    // Radians.
    private const float Turn = 0.52f;

    private static readonly float LeastCosine = MathF.Cos(Turn);

    public static void Run(PairSpace space, PreparedPrint one, PreparedPrint other)
    {
        for (var at = 0; at < space.Count; at++)
        {
            space.Strengths[at] = space.Pairs[at].Similarity;
            space.Compatibilities[(at * PairSpace.MostPairs) + at] = 0;
            for (var with = 0; with < at; with++)
            {
                var compatible = Compatibility(space.Pairs[at], space.Pairs[with], one.Minutiae, other.Minutiae);
                space.Compatibilities[(at * PairSpace.MostPairs) + with] = compatible;
                space.Compatibilities[(with * PairSpace.MostPairs) + at] = compatible;
            }
        }
        for (var round = 0; round < Rounds; round++)
            Strengthen(space);
    }

    private static void Strengthen(PairSpace space)
    {
        var strengths = space.Strengths.AsSpan(0, space.Count);
        var next = space.NextStrengths.AsSpan(0, space.Count);
        for (var at = 0; at < next.Length; at++)
        {
            var row = space.Compatibilities.AsSpan(at * PairSpace.MostPairs, next.Length);
            next[at] = 0.5f * (strengths[at] + (TensorPrimitives.Dot(row, strengths) / (next.Length - 1)));
        }
        next.CopyTo(strengths);
    }

    private static float Compatibility(MinutiaPair pair, MinutiaPair with, Minutia[] one, Minutia[] other)
    {
        // The turns of both pairs are one.
        var cosine = (pair.Cosine * with.Cosine) + (pair.Sine * with.Sine);
        if (cosine < LeastCosine || pair.One == with.One || pair.Other == with.Other)
            return 0;
        var (x, y) = (one[with.One].X - one[pair.One].X, one[with.One].Y - one[pair.One].Y);
        var (otherX, otherY) = (other[with.Other].X - other[pair.Other].X, other[with.Other].Y - other[pair.Other].Y);
        var (length, otherLength) = (MathF.Sqrt((x * x) + (y * y)), MathF.Sqrt((otherX * otherX) + (otherY * otherY)));
        var stretch = MathF.Abs(length - otherLength) / (Distance + (DistanceShare * length));
        if (stretch >= 1 || length * otherLength == 0)
            return 0;
        // Turned with its pair, the one way points as the other.
        var (turnedX, turnedY) = ((x * pair.Cosine) - (y * pair.Sine), (x * pair.Sine) + (y * pair.Cosine));
        var same = ((turnedX * otherX) + (turnedY * otherY)) / (length * otherLength);
        return same < LeastCosine ? 0 : Near(stretch * stretch) * Near(Share(cosine)) * Near(Share(same));
    }

    // The square of an angle over that of the largest let pass.
    private static float Share(float cosine) => (1 - cosine) / (1 - LeastCosine);

    private static float Near(float square) => (1 - square) * (1 - square) * (1 + (0.5f * square));
}
