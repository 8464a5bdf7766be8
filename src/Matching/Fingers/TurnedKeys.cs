namespace CanCuoc.Matching.Fingers;

/// <summary>Bits of a key that are turned together, and what it costs.</summary>
/// <param name="Last">The costliest that is turned, by its rank.</param>
internal readonly record struct TurnedBits(float Cost, uint Mask, int Last);

/// <summary>Turned bits that wait, the cheapest first: a binary heap in memory of the caller's, without a call for each comparison.</summary>
internal ref struct TurnedKeys(Span<TurnedBits> room)
{
    private readonly Span<TurnedBits> heap = room;
    private int count;

    public void Add(TurnedBits turned)
    {
        var at = count++;
        for (var above = (at - 1) / 2; at > 0 && turned.Cost < heap[above].Cost; above = (at - 1) / 2)
            (heap[at], at) = (heap[above], above);
        heap[at] = turned;
    }

    public bool TryTake(out TurnedBits cheapest)
    {
        cheapest = count > 0 ? heap[0] : default;
        if (count == 0)
            return false;
        var moved = heap[--count];
        var at = 0;
        for (var below = 1; below < count; below = (2 * at) + 1)
        {
            if (below + 1 < count && heap[below + 1].Cost < heap[below].Cost)
                below++;
            if (heap[below].Cost >= moved.Cost)
                break;
            (heap[at], at) = (heap[below], below);
        }
        heap[at] = moved;
        return true;
    }
}
