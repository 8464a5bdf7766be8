using System.Numerics;

namespace CanCuoc.Matching.Fingers;

/// <summary>Compares a finger with a sketch laid on it: what the places tell where keys were not the same.</summary>
internal static class SketchComparison
{
    // What two minutiae in one place say: most with the same key, and a little whatever their keys.
    private const float Most = 4;
    private const float Least = 0.5f;
    private const float OfCost = 0.2f;

    /// <summary>How much the probe's minutiae find of themselves: nought or more, mates mostly over 18.</summary>
    public static float Likeness(SearchedFinger probe, ReadOnlySpan<byte> sketch, Placement placement)
    {
        Span<SketchedMinutia> minutiae = stackalloc SketchedMinutia[FingerSketch.Minutiae];
        Span<float> found = stackalloc float[probe.Minutiae.Length];
        found.Clear();
        foreach (var minutia in minutiae[..FingerSketch.Read(sketch, minutiae)])
        {
            var (x, y) = placement.Place(minutia);
            var near = probe.Places.NearTo(x, y, (byte)(minutia.Angle + placement.Turn));
            for (; near != 0; near &= near - 1)
            {
                var at = BitOperations.TrailingZeroCount(near);
                found[at] = Math.Max(found[at], Math.Max(Least, Most - (OfCost * probe.Cost(at, minutia.Key))));
            }
        }
        var sum = 0f;
        foreach (var one in found)
            sum += one;
        return sum;
    }
}
