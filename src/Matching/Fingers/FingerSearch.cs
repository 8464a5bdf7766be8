using System.Collections.Concurrent;
using CanCuoc.Matching.Prints;

namespace CanCuoc.Matching.Fingers;

/// <summary>
/// One search of an index in its steps, each taken once and in this order, by one thread. <see cref="Vote"/> and <see cref="Choose"/> take the
/// longer the more fingers there are, <see cref="Compare"/> does not beyond some number.
/// </summary>
public sealed class FingerSearch
{
    /// <summary>Fingers whose sketches are compared at most: of a nation, one in ten thousand.</summary>
    public const int MostCompared = 20_000;

    // Keys that each minutia of a probe is looked up by at most.
    private const int MostKeys = 1024;

    // What a vote weighs whose key is the minutia's own and that of hardly anybody, as a power of two.
    private const float MostWeight = 7;

    // A key with as many fingers of so many as there are in the index weighs one less.
    private const float Usual = 100_000;

    // Sketches that are on their way from memory while another is compared.
    private const int Ahead = 8;

    private readonly SearchedFinger finger;
    private readonly IndexedFingers searched;
    private readonly ConcurrentBag<FingerVotes> spareVotes;
    private readonly FingerVotes votes;
    private VotedFinger[] chosen = [];

    internal FingerSearch(PrintTemplate probe, IndexedFingers searched, ConcurrentBag<FingerVotes> spareVotes)
    {
        (finger, this.searched, this.spareVotes) = (new SearchedFinger(probe), searched, spareVotes);
        if (!spareVotes.TryTake(out var spare))
            spare = new FingerVotes();
        votes = spare;
        votes.Begin(searched.Numbered.Count);
    }

    /// <summary>Every minutia of the probe votes for the fingers that have one with its key, or with one that it may have in another impression.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Vote(CancellationToken cancellation)
    {
        var runs = new PostingRun[searched.Segments.Length * MostKeys];
        for (var minutia = 0; minutia < finger.Minutiae.Length; minutia++)
        {
            cancellation.ThrowIfCancellationRequested();
            LookUp(minutia, runs);
        }
    }

    /// <summary>Chooses the fingers for which votes that agree weigh most; answers how many.</summary>
    public int Choose(int most = MostCompared)
    {
        chosen = votes.Best(finger.Minutiae, most);
        spareVotes.Add(votes);
        return chosen.Length;
    }

    /// <summary>Compares the sketches of those chosen with the probe: the most alike, best first.</summary>
    public IReadOnlyList<FingerCandidate> Compare(int most)
    {
        var numbered = searched.Numbered;
        var best = new MostAlike(most);
        for (var at = 0; at < chosen.Length; at++)
        {
            if (at + Ahead < chosen.Length)
                numbered.Fetch(chosen[at + Ahead].Finger);
            var (number, placement, _) = chosen[at];
            var likeness = SketchComparison.Likeness(finger, numbered.Sketch(number), placement);
            // Whose it is, is asked of few.
            if (likeness < best.Bar || numbered.IsGone(number))
                continue;
            var (subject, part) = numbered[number];
            best.Add(new(subject, part, likeness));
        }
        return best.InOrder();
    }

    private void LookUp(int minutia, Span<PostingRun> runs)
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
            if (seen == 0 || weight <= 0)
                continue;
            for (var run = at; run < runs.Length; run += MostKeys)
            {
                if (runs[run].Length > 0)
                    votes.Add(Fingers.Vote.Of(minutia, weight), searched.Segments[run / MostKeys][runs[run]], angle);
            }
        }
    }
}
