namespace CanCuoc.Matching.Fingers;

/// <summary>A finger that minutiae voted for, and as it lies when most of them agree.</summary>
internal readonly record struct VotedFinger(uint Finger, Placement Placement, int Weight);

/// <summary>
/// Votes of minutiae for fingers: each for the turn and shift that lays the one on the other, and of more weight the rarer its key is. Only
/// votes for nearly the same turn and shift count together.
/// </summary>
internal sealed class FingerVotes
{
    // Pixels, and of 256 to a circle: what skin stretches and directions are off.
    private const int ShiftTolerance = 22;
    private const int TurnTolerance = 10;

    // Of all its votes together, else chance: some fingers in a thousand have as much.
    private const int Least = 5 * Vote.UnitWeight;

    private readonly VoteTable table = new();
    private readonly List<PlacedVote> placed = [];

    /// <summary>Forgets all votes; there will be votes for so many fingers.</summary>
    public void Begin(int fingers) => table.Begin(fingers);

    /// <summary>A minutia of the probe may be any of these, if they point about as it does.</summary>
    /// <param name="angle">0 to 255 of a circle.</param>
    public void Add(Vote vote, ReadOnlySpan<Posting> postings, int angle) => table.Add(vote, postings, angle);

    /// <summary>The fingers with most weight, at most as many as asked, in the order of their numbers.</summary>
    public VotedFinger[] Best(ReadOnlySpan<ProbedMinutia> probe, int most)
    {
        var best = new PriorityQueue<VotedFinger, int>();
        var least = Least;
        for (var block = 0; block < table.Blocks; block++)
        {
            var votes = table.Heavy(block, least);
            for (var (first, end) = (0, 0); first < votes.Length; first = end)
            {
                var sum = 0;
                for (; end < votes.Length && votes[end].Finger == votes[first].Finger; end++)
                    sum += votes[end].Weight;
                if (sum < least)
                    continue;
                var finger = Agreeing(probe, (uint)(block << Vote.FingerBits), votes[first..end]);
                if (finger.Weight < least)
                    continue;
                best.Enqueue(finger, finger.Weight);
                // What weighs less than as many as are asked for need not be looked at.
                if (best.Count > most)
                    least = Math.Max(least, best.Dequeue().Weight);
            }
        }
        VotedFinger[] found = [.. best.UnorderedItems.Select(item => item.Element)];
        Array.Sort(found, (one, other) => one.Finger.CompareTo(other.Finger));
        return found;
    }

    // Of several votes of one minutia the weightiest counts.
    private VotedFinger Agreeing(ReadOnlySpan<ProbedMinutia> probe, uint firstOfBlock, ReadOnlySpan<Vote> votes)
    {
        placed.Clear();
        foreach (var vote in votes)
            placed.Add(new(Placement.Of(probe[vote.Minutia], vote.Own), vote.Minutia, vote.Weight));
        var best = default(VotedFinger);
        foreach (var vote in placed)
        {
            var (sum, weight, minutia) = (0, 0, -1);
            foreach (var other in placed)
            {
                if (!Agree(vote.Placement, other.Placement))
                    continue;
                if (other.Minutia != minutia)
                    (sum, weight, minutia) = (sum + other.Weight, other.Weight, other.Minutia);
                else if (other.Weight > weight)
                    (sum, weight) = (sum + other.Weight - weight, other.Weight);
            }
            if (sum > best.Weight)
                best = new(firstOfBlock + (uint)votes[0].Finger, vote.Placement, sum);
        }
        return best;
    }

    private static bool Agree(Placement one, Placement other) =>
        Math.Abs((int)(sbyte)(byte)(one.Turn - other.Turn)) <= TurnTolerance
        && Math.Abs(one.Across - other.Across) <= ShiftTolerance
        && Math.Abs(one.Down - other.Down) <= ShiftTolerance;

    private readonly record struct PlacedVote(Placement Placement, int Minutia, int Weight);
}
