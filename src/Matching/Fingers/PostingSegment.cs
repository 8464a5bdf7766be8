namespace CanCuoc.Matching.Fingers;

/// <summary>Minutiae of many fingers in the order of their keys, and of their directions.</summary>
internal sealed class PostingSegment
{
    private const int MostTableBits = FingerKeys.LookupBits;

    // Of a key's postings those that are asked for at once: most keys of ten million fingers have fewer.
    private const int Fetched = 32;

    private readonly Posting[] postings;
    private readonly int[] starts;
    private readonly int shift;

    private PostingSegment(Posting[] sorted)
    {
        postings = sorted;
        // About one posting a place of the table.
        var bits = Math.Clamp((int)Math.Log2(sorted.Length + 1), 1, MostTableBits);
        shift = FingerKeys.LookupBits - bits;
        starts = LargePages.Ask(new int[(1 << bits) + 1]);
        foreach (var posting in sorted)
            starts[(posting.Key >> shift) + 1]++;
        for (var at = 1; at < starts.Length; at++)
            starts[at] += starts[at - 1];
    }

    public int Count => postings.Length;

    /// <summary>Takes the array and sorts it.</summary>
    public static PostingSegment Of(Posting[] postings)
    {
        Array.Sort(postings);
        return new(postings);
    }

    public static PostingSegment Merge(PostingSegment one, PostingSegment other)
    {
        var merged = LargePages.Ask(new Posting[one.Count + other.Count]);
        var (i, j) = (0, 0);
        for (var at = 0; at < merged.Length; at++)
        {
            var takesOne = j == other.Count || (i < one.Count && one.postings[i].CompareTo(other.postings[j]) <= 0);
            merged[at] = takesOne ? one.postings[i++] : other.postings[j++];
        }
        return new(merged);
    }

    /// <summary>Finds the postings of many keys: each step for all of them, so that none waits for the memory of the one before.</summary>
    public void Find(ReadOnlySpan<LikelyKey> keys, Span<PostingRun> runs)
    {
        for (var at = 0; at < keys.Length; at++)
        {
            var place = keys[at].Key >> shift;
            runs[at] = new(starts[place], starts[place + 1]);
        }
        foreach (var run in runs[..keys.Length])
            Fetching.Begin(this[run with { End = Math.Min(run.End, run.First + Fetched) }]);
        for (var at = 0; at < keys.Length; at++)
            runs[at] = Narrow(keys[at].Key, runs[at]);
    }

    public ReadOnlySpan<Posting> this[PostingRun run] => postings.AsSpan(run.First, run.Length);

    // Of several keys to a place of the table that one.
    private PostingRun Narrow(uint key, PostingRun run)
    {
        if (run.Length == 0 || (postings[run.First].Key == key && postings[run.End - 1].Key == key))
            return run;
        return new(FirstFrom(run, Posting.OrderOf(key, 0)), FirstFrom(run, Posting.OrderOf(key, Posting.Directions)));
    }

    private int FirstFrom(PostingRun run, ulong order)
    {
        var (low, high) = run;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (postings[middle].Order < order)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

/// <summary>Postings of a segment that lie together.</summary>
internal readonly record struct PostingRun(int First, int End)
{
    public int Length => End - First;
}
