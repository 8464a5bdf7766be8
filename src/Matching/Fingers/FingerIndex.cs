using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Matching.Fingers;

/// <summary>A finger that may be the probe's.</summary>
/// <param name="Votes">How many minutiae agree on how the two lie on each other; two by chance are nothing unusual.</param>
public readonly record struct FingerCandidate(long Subject, byte Part, float Votes);

/// <summary>
/// Finds fingers among millions without comparing with each: by the keys of their minutiae. Any finger is found by any other, so hands that
/// were swapped are no way around it. In memory, filled from sketches; safe for many threads.
/// </summary>
public sealed class FingerIndex
{
    // Sketches that wait to be put in order; a search does it.
    private const int TailPostings = 1 << 17;

    // Keys that each minutia of a probe is looked up by.
    private const int Probes = 256;

    private const int ProbeMinutiae = 40;

    private readonly Lock gate = new();
    private readonly List<Posting> tail = [];
    private readonly Dictionary<(long Subject, byte Part), uint> numbers = [];
    private volatile IndexedFingers fingers = IndexedFingers.None;

    /// <summary>How many fingers can be found.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return numbers.Count;
        }
    }

    /// <summary>Adds a finger; another of the same subject and part is forgotten.</summary>
    public void Add(long subject, byte part, ReadOnlySpan<byte> sketch)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sketch.Length, FingerSketch.Length, nameof(sketch));
        Span<SketchedMinutia> minutiae = stackalloc SketchedMinutia[FingerSketch.Minutiae];
        var count = FingerSketch.Read(sketch, minutiae);
        lock (gate)
        {
            Forget((subject, part));
            var number = fingers.Owners.Add(subject, part);
            numbers[(subject, part)] = number;
            foreach (var minutia in minutiae[..count])
                tail.Add(new(minutia, number));
            if (tail.Count >= TailPostings)
                Settle();
        }
    }

    /// <summary>Forgets a subject's finger, or all of them.</summary>
    public void Remove(long subject, byte? part = null)
    {
        lock (gate)
        {
            for (var one = part ?? 0; one <= (part ?? LastPart); one++)
                Forget((subject, one));
        }
    }

    /// <summary>The fingers that most minutiae of a probe agree on, best first.</summary>
    public IReadOnlyList<FingerCandidate> Search(PrintTemplate probe, int most, CancellationToken cancellation)
    {
        var print = new PreparedPrint(probe);
        var searched = Settled();
        var votes = new FingerVotes();
        Span<float> sides = stackalloc float[FingerKeys.Count];
        Span<uint> keys = stackalloc uint[Probes];
        for (var at = 0; at < Math.Min(ProbeMinutiae, print.Minutiae.Length); at++)
        {
            cancellation.ThrowIfCancellationRequested();
            FingerKeys.Project(print, at, sides);
            KeyProbing.Fill(sides, keys);
            foreach (var segment in searched.Segments)
                Vote(votes, print.Minutiae[at], segment, keys, searched.Owners);
        }
        return
        [
            .. votes
                .Count(most)
                .Select(found => (Owner: searched.Owners[found.Finger], found.Votes))
                .Select(found => new FingerCandidate(found.Owner.Subject, found.Owner.Part, found.Votes)),
        ];
    }

    // ISO/IEC 19794-2, table 5, with room for others.
    private const byte LastPart = 15;

    private static void Vote(
        FingerVotes votes,
        Minutia minutia,
        PostingSegment segment,
        ReadOnlySpan<uint> keys,
        FingerOwners owners
    )
    {
        foreach (var key in keys)
        {
            foreach (var posting in segment.With(key))
            {
                if (!owners.IsGone(posting.Finger))
                    votes.Add(minutia, posting);
            }
        }
    }

    private void Forget((long Subject, byte Part) finger)
    {
        if (numbers.Remove(finger, out var number))
            fingers.Owners.Remove(number);
    }

    private IndexedFingers Settled()
    {
        lock (gate)
        {
            if (tail.Count > 0)
                Settle();
            return fingers;
        }
    }

    private void Settle()
    {
        fingers = fingers.With(PostingSegment.Of([.. tail]));
        tail.Clear();
    }
}
