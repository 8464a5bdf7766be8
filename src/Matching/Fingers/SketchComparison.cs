namespace CanCuoc.Matching.Fingers;

/// <summary>Compares a finger with a sketch laid on it: what the places tell where keys were not the same.</summary>
internal static class SketchComparison
{
    // Pixels, and of 256 to a circle.
    private const float Near = 16;
    private const int NearTurn = 10;

    // What two minutiae in one place say: most with the same key, and a little whatever their keys.
    private const float Most = 4;
    private const float Least = 0.5f;
    private const float OfCost = 0.2f;

    /// <summary>How much the probe's minutiae find of themselves: nought or more, mates mostly over 17.</summary>
    public static float Likeness(SearchedFinger probe, ReadOnlySpan<byte> sketch, Placement placement)
    {
        Span<SketchedMinutia> minutiae = stackalloc SketchedMinutia[FingerSketch.Minutiae];
        Span<float> found = stackalloc float[probe.Minutiae.Length];
        found.Clear();
        foreach (var minutia in minutiae[..FingerSketch.Read(sketch, minutiae)])
        {
            var (x, y) = placement.Place(minutia);
            for (var at = 0; at < found.Length; at++)
            {
                var (place, angle) = (probe.Minutiae[at], probe.Angles[at]);
                if (Math.Abs(place.X - x) > Near || Math.Abs(place.Y - y) > Near)
                    continue;
                if (Math.Abs((int)(sbyte)(byte)(angle - minutia.Angle - placement.Turn)) > NearTurn)
                    continue;
                found[at] = Math.Max(found[at], Math.Max(Least, Most - (OfCost * probe.Cost(at, minutia.Key))));
            }
        }
        var sum = 0f;
        foreach (var one in found)
            sum += one;
        return sum;
    }
}
