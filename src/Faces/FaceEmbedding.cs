using System.Numerics;

namespace CanCuoc.Faces;

/// <summary>What a descriptor model says of a face: numbers whose direction is nearly the same for the same person.</summary>
/// <param name="Model">The model's name; embeddings of two models have nothing in common.</param>
/// <param name="Values">As they came from the model.</param>
public sealed record FaceEmbedding(string Model, ReadOnlyMemory<float> Values)
{
    /// <summary>The cosine of the angle between two embeddings of one model, −1 to 1.</summary>
    public double Cosine(FaceEmbedding other)
    {
        if (Model != other.Model)
            throw new ArgumentException("Embeddings of two models are not compared.", nameof(other));
        var one = Values.Span;
        var two = other.Values.Span;
        return Dot(one, two) / Math.Sqrt(Dot(one, one) * (double)Dot(two, two));
    }

    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sums = Vector<float>.Zero;
        var at = 0;
        for (; at <= one.Length - Vector<float>.Count; at += Vector<float>.Count)
            sums += new Vector<float>(one[at..]) * new Vector<float>(other[at..]);
        var sum = Vector.Sum(sums);
        for (; at < one.Length; at++)
            sum += one[at] * other[at];
        return sum;
    }
}
