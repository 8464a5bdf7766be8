namespace CanCuoc.Matching.Fingers;

/// <summary>What a search goes through: it stays as it is while others add.</summary>
internal sealed record IndexedFingers(PostingSegment[] Segments, NumberedFingers Numbered)
{
    // A segment is put together with the one before unless that is so many times longer: few segments, and no posting moved often.
    private const int Longer = 4;

    public static IndexedFingers None => new([], new());

    public IndexedFingers With(PostingSegment segment)
    {
        var segments = Segments.ToList();
        while (segments.Count > 0 && AreMerged(segments[^1].Count, segment.Count))
        {
            segment = PostingSegment.Merge(segments[^1], segment);
            segments.RemoveAt(segments.Count - 1);
        }
        segments.Add(segment);
        return this with { Segments = [.. segments] };
    }

    private static bool AreMerged(long before, long after) =>
        before <= Longer * after && before + after <= Array.MaxLength;
}
