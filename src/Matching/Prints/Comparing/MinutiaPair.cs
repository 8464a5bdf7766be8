namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>A minutia of the one print, and one of the other that may be the same.</summary>
/// <param name="Cosine">Of the turn that makes their directions one.</param>
internal readonly record struct MinutiaPair(int One, int Other, float Similarity, float Cosine, float Sine)
{
    public static MinutiaPair Of(PreparedPrint one, int i, PreparedPrint other, int j, float similarity) =>
        new(
            i,
            j,
            similarity,
            (one.Cosines[i] * other.Cosines[j]) + (one.Sines[i] * other.Sines[j]),
            (one.Cosines[i] * other.Sines[j]) - (one.Sines[i] * other.Cosines[j])
        );
}
