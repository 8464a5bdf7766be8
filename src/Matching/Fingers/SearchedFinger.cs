using System.Numerics;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Matching.Fingers;

/// <summary>A finger that is looked for: of its best minutiae on which side of each middle they lie, and how surely.</summary>
internal sealed class SearchedFinger
{
    private const int Most = 40;
    private const int Bits = FingerSketch.KeyBits;

    private readonly float[] sides;
    private readonly float[] costs;
    private readonly ulong[] keys;

    public SearchedFinger(PrintTemplate template)
    {
        var print = new PreparedPrint(template);
        Minutiae = print.Minutiae.AsSpan(0, Math.Min(Most, print.Minutiae.Length)).ToArray();
        sides = new float[Minutiae.Length * Bits];
        Angles = Array.ConvertAll(Minutiae, minutia => PrintTemplate.StoredAngle(minutia.Angle));
        for (var at = 0; at < Minutiae.Length; at++)
            FingerKeys.Project(print, at, sides.AsSpan(at * Bits, Bits));
        costs = Array.ConvertAll(sides, FingerKeys.Cost);
        keys = [.. Enumerable.Range(0, Minutiae.Length).Select(at => FingerKeys.KeyOf(Sides(at)))];
    }

    public Minutia[] Minutiae { get; }

    /// <summary>0 to 255 of a circle.</summary>
    public byte[] Angles { get; }

    public ReadOnlySpan<float> Sides(int minutia) => sides.AsSpan(minutia * Bits, Bits);

    /// <summary>How much likelier the minutia's own key is than another in a second impression, as a power of two.</summary>
    public float Cost(int minutia, ulong key)
    {
        var cost = 0f;
        for (var different = keys[minutia] ^ key; different != 0; different &= different - 1)
            cost += costs[(minutia * Bits) + BitOperations.TrailingZeroCount(different)];
        return cost;
    }
}
