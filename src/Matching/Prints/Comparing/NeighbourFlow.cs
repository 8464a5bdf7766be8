using System.Runtime.Intrinsics;

namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>
/// The run of the ridges on four circles around a minutia, relative to its own direction (Tico and Kuosmanen, "Fingerprint matching using an
/// orientation-based minutia descriptor", 2003).
/// </summary>
internal static class NeighbourFlow
{
    /// <summary>Bytes of one minutia: 128 to half a circle; 255 where there is no print.</summary>
    public const int Length = 64;

    public const byte None = 255;
    public const int HalfCircle = 128;

    // Differences from here on are all alike: an eighth of a circle.
    private const int Furthest = 15;
    private const int LeastPoints = 14;
    private const float Unknown = 0.35f;

    private static readonly (float X, float Y)[] Points =
    [
        .. Circle(24, 8),
        .. Circle(42, 12),
        .. Circle(60, 16),
        .. Circle(78, 20),
    ];

    public static void Fill(RidgeMap ridges, Minutia minutia, Span<byte> flow)
    {
        flow.Fill(None);
        var (sine, cosine) = MathF.SinCos(minutia.Angle);
        var (twiceSine, twiceCosine) = (2 * sine * cosine, (cosine * cosine) - (sine * sine));
        for (var point = 0; point < Points.Length; point++)
        {
            var (x, y) = Points[point];
            if (
                !ridges.TryDirection(
                    minutia.X + (x * cosine) - (y * sine),
                    minutia.Y + (x * sine) + (y * cosine),
                    out var along,
                    out var across
                )
            )
                continue;
            var turn = ((MathF.Atan2(across, along) / 2) - minutia.Angle) / MathF.PI;
            flow[point] = (byte)((int)((turn - MathF.Floor(turn)) * HalfCircle) % HalfCircle);
        }
    }

    /// <summary>0 to 1.</summary>
    public static float Similarity(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var (sum, count) = (Vector256<ushort>.Zero, 0);
        for (var at = 0; at < Length; at += 32)
        {
            var (p, q) = (Vector256.Create(one[at..]), Vector256.Create(other[at..]));
            var both = ~(Vector256.Equals(p, Vector256.Create(None)) | Vector256.Equals(q, Vector256.Create(None)));
            var difference = Vector256.Max(p, q) - Vector256.Min(p, q);
            difference = Vector256.Min(difference, Vector256.Create((byte)HalfCircle) - difference);
            difference = Vector256.Min(difference, Vector256.Create((byte)Furthest)) & both;
            var (low, high) = Vector256.Widen(difference);
            sum += low + high;
            count += System.Numerics.BitOperations.PopCount(both.ExtractMostSignificantBits());
        }
        return count < LeastPoints ? Unknown : 1 - ((float)Vector256.Sum(sum) / (Furthest * count));
    }

    /// <summary>The direction of a vector in steps of a whole circle; as near to the arc as ten millionths of it.</summary>
    private static byte StepOf(float x, float y)
    {
        var (wide, high) = (MathF.Abs(x), MathF.Abs(y));
        var slope = Math.Min(wide, high) / Math.Max(Math.Max(wide, high), float.Epsilon);
        var square = slope * slope;
        // Hastings, "Approximations for digital computers", 1955, sheet 13.
        var arc =
            slope
            * (
                0.99997726f
                + (
                    square
                    * (
                        -0.33262347f
                        + (
                            square
                            * (
                                0.19354346f
                                + (square * (-0.11643287f + (square * (0.05265332f - (square * 0.01172120f)))))
                            )
                        )
                    )
                )
            );
        if (high > wide)
            arc = (MathF.PI / 2) - arc;
        if (x < 0)
            arc = MathF.PI - arc;
        if (y < 0)
            arc = (2 * MathF.PI) - arc;
        return (byte)((int)(arc * (HalfCircle / (2 * MathF.PI))) & (HalfCircle - 1));
    }

    private static IEnumerable<(float X, float Y)> Circle(float radius, int points) =>
        Enumerable
            .Range(0, points)
            .Select(at => MathF.SinCos(2 * MathF.PI * at / points))
            .Select(turn => (radius * turn.Cos, radius * turn.Sin));
}
