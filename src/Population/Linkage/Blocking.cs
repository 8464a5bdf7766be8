using System.Collections.Concurrent;

namespace CanCuoc.Population;

/// <summary>Goes through the pairs that a pass compares, on all cores.</summary>
internal sealed class Blocking(ComparedPerson[] persons, LinkedWords words)
{
    // More than so many with one key are divided by the second key; what is still more by nothing: they are compared with the nearest.
    private const int MostTogether = 256;

    // Keys that one core takes at a time.
    private const int Portion = 50_000;

    private long leftOut;

    /// <summary>How many pairs were left out because too many have both keys.</summary>
    public long LeftOut => leftOut;

    /// <summary>All pairs of a pass, by the places of both; each core with something of its own, begun and ended once.</summary>
    public void Run<TOwn>(BlockingPass pass, Func<TOwn> begin, PairAction<TOwn> compare, Action<TOwn> end)
    {
        var (keys, places) = Keyed(pass.Key);
        Parallel.ForEach(
            Partitioner.Create(0, Math.Max(1, keys.Length), Portion),
            begin,
            (portion, _, own) =>
            {
                for (var first = Begin(keys, portion.Item1); first < Math.Min(portion.Item2, keys.Length); )
                {
                    var next = End(keys, first);
                    if (keys[first] != 0 && next - first > 1)
                        Take(pass, places.AsSpan(first..next), own, compare);
                    first = next;
                }
                return own;
            },
            end
        );
    }

    private (ulong[] Keys, int[] Places) Keyed(BlockingKey key)
    {
        var (keys, places) = (new ulong[persons.Length], new int[persons.Length]);
        Parallel.For(0, persons.Length, at => (keys[at], places[at]) = (key(in persons[at], words), at));
        Array.Sort(keys, places);
        return (keys, places);
    }

    // The block that reaches into a portion belongs to the one before.
    private static int Begin(ulong[] keys, int at) => at > 0 && keys[at] == keys[at - 1] ? End(keys, at) : at;

    private static int End(ReadOnlySpan<ulong> keys, int first)
    {
        var end = first + 1;
        while (end < keys.Length && keys[end] == keys[first])
            end++;
        return end;
    }

    private void Take<TOwn>(BlockingPass pass, Span<int> block, TOwn own, PairAction<TOwn> compare)
    {
        if (block.Length <= MostTogether)
        {
            Pairs(block, own, compare);
            return;
        }
        var narrower = new ulong[block.Length];
        for (var at = 0; at < block.Length; at++)
            narrower[at] = pass.Narrower(in persons[block[at]], words);
        narrower.AsSpan().Sort(block);
        for (var (first, end) = (0, 0); first < block.Length; first = end)
        {
            end = End(narrower, first);
            Pairs(block[first..end], own, compare);
        }
    }

    private void Pairs<TOwn>(ReadOnlySpan<int> block, TOwn own, PairAction<TOwn> compare)
    {
        var beyond = (long)Math.Max(0, block.Length - MostTogether);
        if (beyond > 0)
            Interlocked.Add(ref leftOut, beyond * (beyond + 1) / 2);
        for (var at = 0; at < block.Length; at++)
        {
            for (var next = at + 1; next < Math.Min(block.Length, at + MostTogether); next++)
                compare(own, block[at], block[next]);
        }
    }
}

/// <summary>Takes a pair by the places of both.</summary>
internal delegate void PairAction<in TOwn>(TOwn own, int one, int other);
