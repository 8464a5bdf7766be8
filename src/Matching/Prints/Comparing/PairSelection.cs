namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>The most similar pairs of minutiae; none takes part in more than two.</summary>
internal static class PairSelection
{
    private const float CylinderShare = 0.4f;
    private const float Least = 0.2f;
    private const int Uses = 2;
    private const int Steps = 256;

    public static void Run(PairSpace space, PreparedPrint one, PreparedPrint other)
    {
        Span<int> counts = stackalloc int[Steps];
        counts.Clear();
        Compare(space, one, other, counts);
        var most = Math.Min(PairSpace.MostPairs, Math.Min(one.Minutiae.Length, other.Minutiae.Length));
        Take(space, one, other, Threshold(counts, 4 * most), most);
    }

    private static void Compare(PairSpace space, PreparedPrint one, PreparedPrint other, Span<int> counts)
    {
        for (var i = 0; i < one.Minutiae.Length; i++)
        {
            var row = space.Similarities.AsSpan(i * PairSpace.Most, other.Minutiae.Length);
            for (var j = 0; j < row.Length; j++)
            {
                // A print turned by more than a quarter circle is not presented so.
                row[j] =
                    (one.Cosines[i] * other.Cosines[j]) + (one.Sines[i] * other.Sines[j]) > 0
                        ? Similarity(one, i, other, j)
                        : 0;
                counts[(int)(row[j] * (Steps - 1))]++;
            }
        }
    }

    private static float Similarity(PreparedPrint one, int i, PreparedPrint other, int j) =>
        (CylinderShare * NeighbourCylinder.Similarity(one.Cylinder(i), one.Valid(i), other.Cylinder(j), other.Valid(j)))
        + ((1 - CylinderShare) * NeighbourFlow.Similarity(one.Flow(i), other.Flow(j)));

    // The step from which on there are as many pairs as are wanted.
    private static float Threshold(ReadOnlySpan<int> counts, int wanted)
    {
        var step = Steps - 1;
        for (var sum = counts[step]; step > Least * Steps && sum < wanted; sum += counts[--step]) { }
        return Math.Max(Least, step / (Steps - 1f));
    }

    private static void Take(PairSpace space, PreparedPrint one, PreparedPrint other, float least, int most)
    {
        Span<(float Similarity, int One, int Other)> found = stackalloc (float, int, int)[8 * PairSpace.MostPairs];
        var count = 0;
        for (var i = 0; i < one.Minutiae.Length; i++)
        {
            var row = space.Similarities.AsSpan(i * PairSpace.Most, other.Minutiae.Length);
            for (var j = 0; j < row.Length && count < found.Length; j++)
            {
                if (row[j] >= least)
                    found[count++] = (-row[j], i, j);
            }
        }
        found = found[..count];
        found.Sort();
        space.Count = 0;
        var used = space.Used.AsSpan(0, PairSpace.Most);
        var otherUsed = space.Used.AsSpan(PairSpace.Most);
        Array.Clear(space.Used);
        foreach (var (similarity, i, j) in found)
        {
            if (space.Count == most)
                break;
            if (used[i] == Uses || otherUsed[j] == Uses)
                continue;
            used[i]++;
            otherUsed[j]++;
            space.Pairs[space.Count++] = MinutiaPair.Of(one, i, other, j, -similarity);
        }
    }
}
