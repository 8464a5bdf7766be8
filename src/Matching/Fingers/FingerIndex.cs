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

    // Keys that each minutia of a probe is looked up by at most.
    private const int MostKeys = 1024;

    // What a vote weighs whose key is the minutia's own and that of hardly anybody, as a power of two.
    private const float MostWeight = 7;

    // A key with as many fingers of so many as there are in the index weighs one less.
    private const float Usual = 100_000;

    // Fingers whose sketches are compared: of a nation, one in ten thousand.
    private const int MostCompared = 20_000;

    // A sixth of a circle (256): a finger in a scanner is not turned further.
    private const int MostTurn = 43;

    // Sketches that are on their way from memory while another is compared.
    private const int Ahead = 8;

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
        var finger = new SearchedFinger(probe);
        var searched = Settled();
        if (!spareVotes.TryTake(out var votes))
            votes = new FingerVotes();
        votes.Begin(searched.Numbered.Count);
        var runs = new PostingRun[searched.Segments.Length * MostKeys];
        for (var minutia = 0; minutia < finger.Minutiae.Length; minutia++)
        {
            cancellation.ThrowIfCancellationRequested();
            Vote(votes, finger, minutia, searched, runs);
        }
        var found = votes.Best(finger.Minutiae, MostCompared);
        spareVotes.Add(votes);
        return
        [
            .. Compared(finger, found, searched.Numbered)
                .OrderByDescending(candidate => candidate.Likeness)
                .ThenBy(candidate => candidate.Subject)
                .Take(most),
        ];
    }

    // ISO/IEC 19794-2, table 5, with room for others.
    private const byte LastPart = 15;

    private static void Vote(
        FingerVotes votes,
        SearchedFinger finger,
        int minutia,
        IndexedFingers searched,
        Span<PostingRun> runs
    )
    {
        Span<LikelyKey> keys = stackalloc LikelyKey[MostKeys];
        keys = keys[..KeyProbing.Fill(finger.Sides(minutia), MostWeight, keys)];
        for (var number = 0; number < searched.Segments.Length; number++)
            searched.Segments[number].Find(keys, runs[(number * MostKeys)..]);
        var angle = finger.Minutiae[minutia].Angle;
        var scale = Usual / (Usual + searched.Numbered.Count);
        for (var at = 0; at < keys.Length; at++)
        {
            var seen = 0;
            for (var run = at; run < runs.Length; run += MostKeys)
                seen += runs[run].Length;
            var weight = MostWeight - keys[at].Cost - MathF.Log2(1 + (scale * seen));
            if (weight <= 0)
                continue;
            for (var run = at; run < runs.Length; run += MostKeys)
            {
                if (runs[run].Length > 0)
                    Vote(votes, Fingers.Vote.Of(minutia, weight), searched.Segments[run / MostKeys], runs[run], angle);
            }
        }
    }

    // Those that lie on the probe's minutia without being turned further than a finger is.
    private static void Vote(FingerVotes votes, Vote vote, PostingSegment segment, PostingRun run, int angle)
    {
        var (from, end) = (angle - MostTurn, angle + MostTurn + 1);
        votes.Add(vote, segment.Pointing(run, Math.Max(from, 0), Math.Min(end, Posting.Directions)));
        if (from < 0)
            votes.Add(vote, segment.Pointing(run, from + Posting.Directions, Posting.Directions));
        if (end > Posting.Directions)
            votes.Add(vote, segment.Pointing(run, 0, end - Posting.Directions));
    }

    private static List<FingerCandidate> Compared(SearchedFinger finger, VotedFinger[] found, NumberedFingers numbered)
    {
        var candidates = new List<FingerCandidate>(found.Length);
        for (var at = 0; at < found.Length; at++)
        {
            if (at + Ahead < found.Length)
                numbered.Sketch(found[at + Ahead].Finger).Fetch();
            if (numbered.IsGone(found[at].Finger))
                continue;
            var likeness = SketchComparison.Likeness(finger, numbered.Sketch(found[at].Finger), found[at].Placement);
            var (subject, part) = numbered[found[at].Finger];
            candidates.Add(new(subject, part, likeness));
        }
        return candidates;
    }

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
