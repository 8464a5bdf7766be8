using System.Runtime.Intrinsics;

namespace CanCuoc.Matching.Gallery;

/// <summary>The best hits for one code that one thread has seen.</summary>
internal sealed class TopHits(int most, int atLeast)
{
    // The worst of them first, to be replaced.
    private readonly PriorityQueue<GalleryHit, GalleryHit> kept = new(
        Comparer<GalleryHit>.Create((one, other) => other.CompareTo(one))
    );

    /// <summary>What a score must reach to be of interest.</summary>
    public int Bar { get; private set; } = atLeast;

    public IEnumerable<GalleryHit> All => kept.UnorderedItems.Select(item => item.Element);

    /// <summary>Keeps it if it is among the best; its score reaches the bar.</summary>
    public void Add(GalleryHit hit)
    {
        if (kept.Count < most)
            kept.Enqueue(hit, hit);
        else if (hit.CompareTo(kept.Peek()) < 0)
            kept.DequeueEnqueue(hit, hit);
        if (kept.Count == most)
            Bar = kept.Peek().Score;
    }

    /// <summary>The next row, from one on, whose score reaches the bar; the count when there is none.</summary>
    public unsafe int Next(Scores scores, int row)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bar = Vector512.Create(Bar);
            while (
                row + 16 <= scores.Count && !Vector512.GreaterThanOrEqualAny(Vector512.Load(scores.First + row), bar)
            )
                row += 16;
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            var bar = Vector128.Create(Bar);
            while (row + 4 <= scores.Count && !Vector128.GreaterThanOrEqualAny(Vector128.Load(scores.First + row), bar))
                row += 4;
        }
        while (row < scores.Count && scores.First[row] < Bar)
            row++;
        return row;
    }
}

/// <summary>Those of one code with the rows of a block.</summary>
internal readonly unsafe struct Scores(int* first, int count)
{
    public int* First { get; } = first;

    public int Count { get; } = count;
}
