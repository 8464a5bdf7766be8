namespace CanCuoc.Matching.Fingers;

/// <summary>The fingers most like a probe of those compared so far.</summary>
internal sealed class MostAlike(int most)
{
    // The worst of them first, to be replaced.
    private readonly PriorityQueue<FingerCandidate, FingerCandidate> kept = new(
        Comparer<FingerCandidate>.Create((one, other) => -Compare(one, other))
    );

    /// <summary>What is less alike is not among them.</summary>
    public float Bar { get; private set; }

    public void Add(FingerCandidate candidate)
    {
        if (kept.Count < most)
            kept.Enqueue(candidate, candidate);
        else
            kept.EnqueueDequeue(candidate, candidate);
        if (kept.Count == most)
            Bar = kept.Peek().Likeness;
    }

    /// <summary>Best first.</summary>
    public FingerCandidate[] InOrder()
    {
        FingerCandidate[] found = [.. kept.UnorderedItems.Select(item => item.Element)];
        Array.Sort(found, Compare);
        return found;
    }

    private static int Compare(FingerCandidate one, FingerCandidate other)
    {
        var byLikeness = other.Likeness.CompareTo(one.Likeness);
        return byLikeness != 0 ? byLikeness : (one.Subject, one.Part).CompareTo((other.Subject, other.Part));
    }
}
