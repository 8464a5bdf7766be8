namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>What two prints have in common when one lies on the other.</summary>
/// <param name="Met">How many minutiae meet one of the other.</param>
/// <param name="Weight">The quality of those that meet.</param>
/// <param name="Expected">The quality of all that lie on the other print.</param>
/// <param name="Likeness">How alike those that meet are in what lies around them, 0 to 1.</param>
internal readonly record struct AlignedPrints(int Met, float Weight, float Expected, float Likeness)
{
    // Pixels within which two meet, and of the distance from the middle of what the alignment was taken from: skin stretches.
    private const float Distance = 9;
    private const float DistanceShare = 0.07f;

    private const float Turn = 0.55f;
    private const int MostFound = 256;

    // Of a minutia of the worst quality.
    private const float LeastWeight = 0.2f;

    // What a print of few minutiae is taken to lack.
    private const float Missing = 2;

    private static readonly float LeastCosine = MathF.Cos(Turn);

    /// <summary>The share of the minutiae that meet, by quality.</summary>
    public float Share => Weight / (Expected + Missing);

    /// <summary>By which of two alignments the prints have more in common.</summary>
    public float Merit => Share * Weight * Likeness;

    /// <summary>Finds the minutiae that meet, each with one, and leaves them in the room given.</summary>
    public static AlignedPrints Of(PairSpace space, PreparedPrint one, PreparedPrint other, PrintAlignment alignment)
    {
        Span<(float Cost, int One, int Other)> found = stackalloc (float, int, int)[MostFound];
        var count = 0;
        var ofOne = 0f;
        for (var i = 0; i < one.Minutiae.Length; i++)
        {
            var minutia = one.Minutiae[i];
            var (x, y) = alignment.Of(minutia.X, minutia.Y);
            if (!other.Template.Ridges.Has(x, y))
                continue;
            ofOne += Weigh(minutia);
            count = FindNear(space, i, one, other, alignment, found, count);
        }
        var inverse = alignment.Inverse();
        var ofOther = 0f;
        foreach (var minutia in other.Minutiae)
        {
            var (x, y) = inverse.Of(minutia.X, minutia.Y);
            ofOther += one.Template.Ridges.Has(x, y) ? Weigh(minutia) : 0;
        }
        found[..count].Sort();
        return Meet(space, one, other, found[..count], MathF.Sqrt(ofOne * ofOther));
    }

    private static int FindNear(
        PairSpace space,
        int i,
        PreparedPrint one,
        PreparedPrint other,
        PrintAlignment alignment,
        Span<(float, int, int)> found,
        int count
    )
    {
        var (x, y) = alignment.Of(one.Minutiae[i].X, one.Minutiae[i].Y);
        var reach = Distance + (DistanceShare * alignment.FromMiddle(x, y));
        var (cosine, sine) = alignment.Turned(one.Cosines[i], one.Sines[i]);
        for (var j = 0; j < other.Minutiae.Length; j++)
        {
            var (across, down) = (other.Minutiae[j].X - x, other.Minutiae[j].Y - y);
            var away = ((across * across) + (down * down)) / (reach * reach);
            if (away > 1)
                continue;
            var same = (cosine * other.Cosines[j]) + (sine * other.Sines[j]);
            if (same < LeastCosine || count == found.Length)
                continue;
            var turned = (1 - same) / (1 - LeastCosine);
            found[count++] = (away + turned - space.Similarities[(i * PairSpace.Most) + j], i, j);
        }
        return count;
    }

    private static AlignedPrints Meet(
        PairSpace space,
        PreparedPrint one,
        PreparedPrint other,
        ReadOnlySpan<(float, int, int)> found,
        float expected
    )
    {
        Span<bool> used = stackalloc bool[2 * PairSpace.Most];
        used.Clear();
        var (met, weight, likeness) = (0, 0f, 0f);
        foreach (var (_, i, j) in found)
        {
            if (used[i] || used[PairSpace.Most + j])
                continue;
            used[i] = used[PairSpace.Most + j] = true;
            var similarity = space.Similarities[(i * PairSpace.Most) + j];
            space.Met[met++] = MinutiaPair.Of(one, i, other, j, similarity);
            likeness += similarity;
            weight += MathF.Sqrt(Weigh(one.Minutiae[i]) * Weigh(other.Minutiae[j]));
        }
        return new(met, weight, expected, met == 0 ? 0 : likeness / met);
    }

    private static float Weigh(Minutia minutia) => LeastWeight + (minutia.Quality / 100f);
}
