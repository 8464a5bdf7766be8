using System.Runtime.Intrinsics;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Matching.Fingers;

/// <summary>A minutia that is looked for.</summary>
/// <param name="Angle">0 to 255 of a circle.</param>
internal readonly record struct ProbedMinutia(float X, float Y, byte Angle)
{
    public static ProbedMinutia Of(Minutia minutia) =>
        new(minutia.X, minutia.Y, PrintTemplate.StoredAngle(minutia.Angle));
}

/// <summary>A finger that is looked for: of its best minutiae on which side of each middle they lie, and how surely.</summary>
internal sealed class SearchedFinger
{
    private const int Most = 40;
    private const int Bits = FingerSketch.KeyBits;

    private static readonly Vector256<uint> EachBit = Vector256.Create<uint>([
        .. Enumerable.Range(0, Vector256<uint>.Count).Select(bit => 1u << bit),
    ]);

    private readonly float[] sides;
    private readonly float[] costs;
    private readonly ulong[] keys;

    public SearchedFinger(PrintTemplate template)
    {
        var print = new PreparedPrint(template);
        Minutiae = [.. print.Minutiae.Take(Most).Select(ProbedMinutia.Of)];
        sides = new float[Minutiae.Length * Bits];
        for (var at = 0; at < Minutiae.Length; at++)
            FingerKeys.Project(print, at, sides.AsSpan(at * Bits, Bits));
        costs = Array.ConvertAll(sides, FingerKeys.Cost);
        keys = [.. Enumerable.Range(0, Minutiae.Length).Select(at => FingerKeys.KeyOf(Sides(at)))];
    }

    public ProbedMinutia[] Minutiae { get; }

    public ReadOnlySpan<float> Sides(int minutia) => sides.AsSpan(minutia * Bits, Bits);

    /// <summary>How much likelier the minutia's own key is than another in a second impression, as a power of two.</summary>
    public float Cost(int minutia, ulong key)
    {
        var different = keys[minutia] ^ key;
        var cost = Vector256<float>.Zero;
        for (var bit = 0; bit < Bits; bit += Vector256<float>.Count)
        {
            var isSame = Vector256.Equals(Vector256.Create((uint)(different >> bit)) & EachBit, default);
            var costsOfBits = Vector256.LoadUnsafe(ref costs[(minutia * Bits) + bit]);
            cost += Vector256.AndNot(costsOfBits, isSame.AsSingle());
        }
        return Vector256.Sum(cost);
    }
}
