using System.Buffers;
using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Fingers;

/// <summary>A finger that minutiae voted for, and as it lies when most of them agree.</summary>
internal readonly record struct VotedFinger(uint Finger, Placement Placement, float Weight);

/// <summary>
/// Votes of minutiae for fingers: each for the turn and shift that lays the one on the other, and of more weight the rarer its key is. Only
/// votes for nearly the same turn and shift count together.
/// </summary>
internal sealed class FingerVotes(int fingers)
{
    // Pixels, and of 256 to a circle: what skin stretches and directions are off.
    private const int ShiftTolerance = 22;
    private const int TurnTolerance = 10;

    // A sixth of a circle: a finger in a scanner is not turned further.
    private const int MostTurn = 43;

    // Of all its votes together, else chance: some fingers in a thousand have as much.
    private const float Least = 5;

    // Fingers whose weights are summed together: a table of them stays in the nearer cache.
    private const int BlockBits = 17;
    private const int BlockFingers = 1 << BlockBits;

    private readonly VoteBlock[] blocks =
    [
        .. Enumerable.Range(0, (fingers >> BlockBits) + 1).Select(_ => new VoteBlock()),
    ];

    /// <summary>The minutia of the probe with a number may be any of these of the gallery's.</summary>
    public void Add(int number, ProbedMinutia probe, ReadOnlySpan<Posting> postings, float weight)
    {
        foreach (ref readonly var posting in postings)
        {
            var minutia = posting.Minutia;
            if (Math.Abs((int)(sbyte)Placement.TurnOf(probe, minutia)) > MostTurn)
                continue;
            ref var vote = ref blocks[posting.Finger >> BlockBits].Next();
            vote = new(posting.Finger, Placement.Of(probe, minutia), (byte)number, weight);
        }
    }

    /// <summary>The fingers with most weight, at most as many as asked.</summary>
    public IEnumerable<VotedFinger> Best(int most)
    {
        var best = new PriorityQueue<VotedFinger, float>();
        var sums = new float[BlockFingers];
        foreach (var block in blocks)
        {
            var votes = block.Heavy(sums);
            for (var first = 0; first < votes.Length; )
            {
                var end = first + 1;
                while (end < votes.Length && votes[end].Finger == votes[first].Finger)
                    end++;
                if (Agreeing(votes[first..end]) is { Weight: >= Least } finger)
                    Keep(best, finger, most);
                first = end;
            }
            block.Dispose();
        }
        return best.UnorderedItems.Select(item => item.Element);
    }

    private static void Keep(PriorityQueue<VotedFinger, float> best, VotedFinger finger, int most)
    {
        if (best.Count < most)
            best.Enqueue(finger, finger.Weight);
        else
            best.EnqueueDequeue(finger, finger.Weight);
    }

    // Of several votes of one minutia the weightiest counts.
    private static VotedFinger Agreeing(ReadOnlySpan<Vote> votes)
    {
        var best = default(VotedFinger);
        foreach (var vote in votes)
        {
            var (sum, weight, minutia) = (0f, 0f, -1);
            foreach (var other in votes)
            {
                if (!Agree(vote.Placement, other.Placement))
                    continue;
                if (other.Minutia != minutia)
                    (sum, weight, minutia) = (sum + other.Weight, other.Weight, other.Minutia);
                else if (other.Weight > weight)
                    (sum, weight) = (sum + other.Weight - weight, other.Weight);
            }
            if (sum > best.Weight)
                best = new(vote.Finger, vote.Placement, sum);
        }
        return best;
    }

    private static bool Agree(Placement one, Placement other) =>
        Math.Abs((int)(sbyte)(byte)(one.Turn - other.Turn)) <= TurnTolerance
        && Math.Abs(one.Across - other.Across) <= ShiftTolerance
        && Math.Abs(one.Down - other.Down) <= ShiftTolerance;

    [StructLayout(LayoutKind.Sequential, Pack = sizeof(uint))]
    private readonly record struct Vote(uint Finger, Placement Placement, byte Minutia, float Weight)
        : IComparable<Vote>
    {
        // The order is total: the answer is the same in whatever order fingers were added.
        private long Within => ((long)Minutia << 40) | Placement.Order;

        public int CompareTo(Vote other)
        {
            var finger = Finger.CompareTo(other.Finger);
            return finger != 0 ? finger : Within.CompareTo(other.Within);
        }
    }

    private sealed class VoteBlock : IDisposable
    {
        private Vote[] votes = [];
        private int count;

        /// <summary>Room for one vote more.</summary>
        public ref Vote Next()
        {
            if (count == votes.Length)
                Grow();
            return ref votes[count++];
        }

        /// <summary>The votes for fingers whose votes weigh enough together, in the order of fingers and minutiae.</summary>
        /// <param name="sums">All nought, and left so.</param>
        public ReadOnlySpan<Vote> Heavy(float[] sums)
        {
            var all = votes.AsSpan(0, count);
            foreach (var vote in all)
                sums[vote.Finger % BlockFingers] += vote.Weight;
            var heavy = 0;
            foreach (var vote in all)
            {
                if (sums[vote.Finger % BlockFingers] >= Least)
                    all[heavy++] = vote;
            }
            Array.Clear(sums);
            all[..heavy].Sort();
            return all[..heavy];
        }

        public void Dispose() => ArrayPool<Vote>.Shared.Return(votes);

        private void Grow()
        {
            var more = ArrayPool<Vote>.Shared.Rent(Math.Max(256, 2 * count));
            votes.AsSpan(0, count).CopyTo(more);
            if (count > 0)
                ArrayPool<Vote>.Shared.Return(votes);
            votes = more;
        }
    }
}
