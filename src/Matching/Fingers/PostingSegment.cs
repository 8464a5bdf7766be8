namespace CanCuoc.Matching.Fingers;

/// <summary>Minutiae of many fingers in the order of their keys.</summary>
internal sealed class PostingSegment
{
    private const int MostTableBits = FingerKeys.Count;

    private readonly Posting[] postings;
    private readonly int[] starts;
    private readonly int shift;

    private PostingSegment(Posting[] sorted)
    {
        postings = sorted;
        // About one posting a place of the table.
        var bits = Math.Clamp((int)Math.Log2(sorted.Length + 1), 1, MostTableBits);
        shift = FingerKeys.Count - bits;
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

    /// <summary>All with one key.</summary>
    public ReadOnlySpan<Posting> With(uint key)
    {
        var (first, end) = (starts[key >> shift], starts[(key >> shift) + 1]);
        while (first < end && postings[first].Key < key)
            first++;
        var last = first;
        while (last < end && postings[last].Key == key)
            last++;
        return postings.AsSpan(first, last - first);
    }
}

/// <summary>A minutia of the finger with a number.</summary>
internal readonly record struct Posting(SketchedMinutia Minutia, uint Finger) : IComparable<Posting>
{
    public uint Key => Minutia.Key;

    public int CompareTo(Posting other) => Minutia.Packed.CompareTo(other.Minutia.Packed);
}
