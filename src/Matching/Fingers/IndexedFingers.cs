namespace CanCuoc.Matching.Fingers;

/// <summary>What a search goes through: it stays as it is while others add.</summary>
internal sealed record IndexedFingers(PostingSegment[] Segments, FingerOwners Owners)
{
    public static IndexedFingers None => new([], new());

    /// <summary>With one segment more; smaller ones are put together, so that there are never more than some twenty.</summary>
    public IndexedFingers With(PostingSegment segment)
    {
        var segments = Segments.ToList();
        while (segments.Count > 0 && segments[^1].Count <= segment.Count)
        {
            segment = PostingSegment.Merge(segments[^1], segment);
            segments.RemoveAt(segments.Count - 1);
        }
        segments.Add(segment);
        return this with { Segments = [.. segments] };
    }
}

/// <summary>Whose the numbered fingers are. Written under the index's lock, read without it.</summary>
internal sealed class FingerOwners
{
    private const byte Gone = byte.MaxValue;
    private const int First = 1024;

    private volatile (long Subject, byte Part)[] owners = new (long, byte)[First];
    private uint count;

    public (long Subject, byte Part) this[uint number] => owners[number];

    public bool IsGone(uint number) => owners[number].Part == Gone;

    public uint Add(long subject, byte part)
    {
        if (count == owners.Length)
        {
            var more = new (long, byte)[2 * owners.Length];
            owners.CopyTo(more, 0);
            owners = more;
        }
        owners[count] = (subject, part);
        return count++;
    }

    public void Remove(uint number) => owners[number].Part = Gone;
}
