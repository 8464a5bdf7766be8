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
    public static float Likeness(SearchedFinger probe, StoredSketch sketch, Placement placement)
    {
        var laid = new LaidSketch(sketch.Places, placement);
        var sum = 0f;
        for (var minutia = 0; minutia < probe.Minutiae.Length; minutia++)
        {
            var best = 0f;
            for (var near = laid.NearTo(probe.Minutiae[minutia]); near != 0; near &= near - 1)
            {
                var key = sketch.Key(BitOperations.TrailingZeroCount(near));
                best = Math.Max(best, Math.Max(Least, Most - (OfCost * probe.Cost(minutia, key))));
            }
            sum += best;
        }
        return sum;
    }
}
