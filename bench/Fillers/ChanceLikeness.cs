using CanCuoc.Matching.Fingers;
using CanCuoc.Matching.Prints;

namespace CanCuoc.Bench.Fillers;

/// <summary>How alike a finger index finds fingers that are not the probe's.</summary>
internal sealed class ChanceLikeness
{
    private readonly Dictionary<int, long> fingers = [];
    private readonly long pairs;

    /// <summary>Searches every probe among the others, none of which is its finger's.</summary>
    public ChanceLikeness(ReadOnlySpan<PrintTemplate> probes, ReadOnlySpan<PrintTemplate> gallery)
    {
        var index = new FingerIndex();
        for (var at = 0; at < gallery.Length; at++)
            index.Add(at, 1, FingerSketch.Of(gallery[at]));
        foreach (var probe in probes)
        {
            foreach (var found in index.Search(probe, gallery.Length, CancellationToken.None))
                fingers[(int)found.Likeness] = fingers.GetValueOrDefault((int)found.Likeness) + 1;
        }
        pairs = (long)probes.Length * gallery.Length;
    }

    /// <summary>Of a million pairs, those that are so much alike or more.</summary>
    public double OfMillion(int least) =>
        1e6 * fingers.Where(finger => finger.Key >= least).Sum(finger => finger.Value) / pairs;
}
