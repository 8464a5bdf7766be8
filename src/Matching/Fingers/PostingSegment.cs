using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace CanCuoc.Matching.Fingers;

/// <summary>Minutiae of many fingers in the order of their keys.</summary>
internal sealed class PostingSegment
{
    private const int MostTableBits = FingerKeys.LookupBits;

    private readonly Posting[] postings;
    private readonly int[] starts;
    private readonly int shift;

    private PostingSegment(Posting[] sorted)
    {
        postings = sorted;
        // About one posting a place of the table.
        var bits = Math.Clamp((int)Math.Log2(sorted.Length + 1), 1, MostTableBits);
        shift = FingerKeys.LookupBits - bits;
        starts = new int[(1 << bits) + 1];
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
        var merged = new Posting[one.Count + other.Count];
        var (i, j) = (0, 0);
        for (var at = 0; at < merged.Length; at++)
        {
            var takesOne = j == other.Count || (i < one.Count && one.postings[i].CompareTo(other.postings[j]) <= 0);
            merged[at] = takesOne ? one.postings[i++] : other.postings[j++];
        }
        return new(merged);
    }

    /// <summary>Finds the postings of many keys: each step for all of them, so that none waits for the memory of the one before.</summary>
    public unsafe void Find(ReadOnlySpan<LikelyKey> keys, Span<PostingRun> runs)
    {
        for (var at = 0; at < keys.Length; at++)
        {
            var place = keys[at].Key >> shift;
            runs[at] = new(starts[place], starts[place + 1]);
        }
        if (Sse.IsSupported)
        {
            fixed (Posting* first = postings)
            {
                foreach (var run in runs[..keys.Length])
                    Sse.Prefetch0(first + run.First);
            }
        }
        for (var at = 0; at < keys.Length; at++)
            runs[at] = Narrow(keys[at].Key, runs[at]);
    }

    public ReadOnlySpan<Posting> this[PostingRun run] => postings.AsSpan(run.First, run.Length);

    private PostingRun Narrow(uint key, PostingRun run)
    {
        var (first, end) = run;
        while (first < end && postings[first].Key < key)
            first++;
        var last = first;
        while (last < end && postings[last].Key == key)
            last++;
        return new(first, last);
    }
}

/// <summary>Postings of a segment that lie together.</summary>
internal readonly record struct PostingRun(int First, int End)
{
    public int Length => End - First;
}

/// <summary>A minutia of the finger with a number.</summary>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(uint))]
internal readonly record struct Posting(uint Key, uint Place, uint Finger) : IComparable<Posting>
{
    public Posting(SketchedMinutia minutia, uint finger)
        : this(minutia.LookedUp, minutia.Place, finger) { }

    public SketchedMinutia Minutia => new(Key, Place);

    public int CompareTo(Posting other) => Key.CompareTo(other.Key);
}
