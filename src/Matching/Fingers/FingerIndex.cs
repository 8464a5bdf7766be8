using System.Collections.Concurrent;
using CanCuoc.Matching.Prints;

namespace CanCuoc.Matching.Fingers;

/// <summary>A finger that may be the probe's.</summary>
/// <param name="Likeness">
/// How much the sketches have in common: chance reaches 18 once among four million fingers, most mates more (bench fingers).
/// </param>
public readonly record struct FingerCandidate(long Subject, byte Part, float Likeness);

/// <summary>
/// Finds fingers among millions without comparing with each: by the keys of their minutiae. Any finger is found by any other, so hands that
/// were swapped are no way around it. In memory, filled from sketches; safe for many threads.
/// </summary>
public sealed class FingerIndex
{
    // Sketches that wait to be put in order; a search does it.
    private const int TailPostings = 1 << 17;

    private readonly Lock gate = new();
    private readonly ConcurrentBag<FingerVotes> spareVotes = [];
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
            var number = fingers.Numbered.Add(subject, part, sketch);
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

    /// <summary>The fingers most like a probe, best first.</summary>
    public IReadOnlyList<FingerCandidate> Search(PrintTemplate probe, int most, CancellationToken cancellation)
    {
        var search = Begin(probe);
        search.Vote(cancellation);
        search.Choose();
        return search.Compare(most);
    }

    /// <summary>A search among the fingers that there are now, its steps to be taken.</summary>
    public FingerSearch Begin(PrintTemplate probe) => new(probe, Settled(), spareVotes);

    // ISO/IEC 19794-2, table 5, with room for others.
    private const byte LastPart = 15;

    private void Forget((long Subject, byte Part) finger)
    {
        if (numbers.Remove(finger, out var number))
            fingers.Numbered.Remove(number);
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
