using System.Runtime.InteropServices;
using CanCuoc.Matching.Prints;

namespace CanCuoc.Matching.Fingers;

/// <summary>
/// Votes of minutiae for fingers: each for the turn and shift that lays the one on the other. Only votes for nearly the same turn and shift
/// count together.
/// </summary>
internal sealed class FingerVotes
{
    // 2 pixels a step, from −4096 on.
    private const int ShiftStep = 2;
    private const int ShiftMiddle = 2048;

    // Pixels, and of 256 to a circle: what skin stretches and directions are off.
    private const int ShiftTolerance = 22;
    private const int TurnTolerance = 10;

    // A finger in a scanner is not turned further.
    private const int MostTurn = 64;

    private const int Least = 2;

    private static readonly (float Cosine, float Sine)[] Turns =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(turn => MathF.SinCos(turn * MathF.PI / 128))
            .Select(turn => (turn.Cos, turn.Sin)),
    ];

    private readonly List<ulong> votes = [];

    /// <summary>The minutia of the probe may be that of a gallery's finger.</summary>
    public void Add(Minutia probe, Posting posting)
    {
        var turn = (byte)(PrintTemplate.StoredAngle(probe.Angle) - posting.Minutia.Angle);
        if (Math.Abs((int)(sbyte)turn) > MostTurn)
            return;
        var (cosine, sine) = Turns[turn];
        var (x, y) = (posting.Minutia.X, posting.Minutia.Y);
        var across = Step(probe.X - ((x * cosine) - (y * sine)));
        var down = Step(probe.Y - ((x * sine) + (y * cosine)));
        votes.Add(((ulong)posting.Finger << 32) | ((ulong)turn << 24) | ((ulong)across << 12) | (uint)down);
    }

    /// <summary>The fingers with most votes that agree, at most as many as asked.</summary>
    public IEnumerable<(uint Finger, int Votes)> Count(int most)
    {
        var all = CollectionsMarshal.AsSpan(votes);
        all.Sort();
        var best = new PriorityQueue<uint, int>();
        for (var first = 0; first < all.Length; )
        {
            var finger = (uint)(all[first] >> 32);
            var end = first + 1;
            while (end < all.Length && (uint)(all[end] >> 32) == finger)
                end++;
            if (end - first >= Least && Agreeing(all[first..end]) is var count and >= Least)
                Keep(best, finger, count, most);
            first = end;
        }
        return best
            .UnorderedItems.Select(item => (item.Element, item.Priority))
            .OrderByDescending(item => item.Priority)
            .ThenBy(item => item.Element);
    }

    private static void Keep(PriorityQueue<uint, int> best, uint finger, int count, int most)
    {
        if (best.Count < most)
            best.Enqueue(finger, count);
        else
            best.EnqueueDequeue(finger, count);
    }

    private static int Step(float shift) =>
        Math.Clamp(((int)shift / ShiftStep) + ShiftMiddle, 0, (2 * ShiftMiddle) - 1);

    private static int Agreeing(ReadOnlySpan<ulong> votes)
    {
        var most = 0;
        foreach (var vote in votes)
        {
            var agreeing = 0;
            foreach (var other in votes)
                agreeing += Agree(vote, other) ? 1 : 0;
            most = Math.Max(most, agreeing);
        }
        return most;
    }

    private static bool Agree(ulong one, ulong other)
    {
        var turn = Math.Abs((int)(sbyte)((byte)(one >> 24) - (byte)(other >> 24)));
        var across = Math.Abs(((int)(one >> 12) & 0xFFF) - ((int)(other >> 12) & 0xFFF));
        var down = Math.Abs(((int)one & 0xFFF) - ((int)other & 0xFFF));
        return turn <= TurnTolerance && across * ShiftStep <= ShiftTolerance && down * ShiftStep <= ShiftTolerance;
    }
}
