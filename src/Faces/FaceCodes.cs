using System.Runtime.InteropServices;

namespace CanCuoc.Faces;

/// <summary>
/// Makes codes of embeddings. Embeddings point nearly the same way for all people, and they vary for one person more in some directions
/// than in others. So the embedding is brought to unit length, most of the mean of all people is taken away, and what is left is multiplied
/// by a matrix that makes one person's variation alike in all directions (the inverse root of the covariance within persons, smoothed by
/// its own mean). Mean and matrix are parameters of the model, learnt by <c>bench faces --learn</c>, which says what they gain.
/// </summary>
public sealed class FaceCodes
{
    /// <summary>
    /// How much of the mean is taken away before values are made: with all of it, pictures of another kind than those the mean is of (gray
    /// ones) lose; with none, different people stay near one another. Bits lie around the whole mean, or most would agree.
    /// </summary>
    public const float UsualMeanPart = 0.8f;

    private readonly float[] mean;
    private readonly float[] matrix;
    private readonly float meanPart;

    /// <summary>Takes mean and matrix.</summary>
    /// <param name="mean">As many as an embedding has numbers.</param>
    /// <param name="matrix">128 rows of as many.</param>
    /// <param name="meanPart">1 where all pictures are of the kind that the mean is of.</param>
    public FaceCodes(float[] mean, float[] matrix, float meanPart = UsualMeanPart)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.Length, FaceCode.Length * mean.Length, nameof(matrix));
        (this.mean, this.matrix, this.meanPart) = (mean, matrix, meanPart);
    }

    public FaceCode Of(FaceEmbedding embedding)
    {
        var values = embedding.Values.ToArray();
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, mean.Length, nameof(embedding));
        var length = MathF.Sqrt(FaceEmbedding.Dot(values, values));
        for (var at = 0; at < values.Length; at++)
            values[at] = (values[at] / length) - mean[at];
        var centred = Projected(values);
        var around = Projected(mean);
        for (var at = 0; at < around.Length; at++)
            around[at] = centred[at] + ((1 - meanPart) * around[at]);
        return new FaceCode(FaceCode.BytesOf(around), Signs(centred));
    }

    /// <summary>As the file has them, least byte first: the mean, then the matrix by rows. Null when it is none for such embeddings.</summary>
    public static FaceCodes? Read(ReadOnlySpan<byte> file, int outputs, float meanPart = UsualMeanPart)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(file);
        if (file.Length != sizeof(float) * outputs * (1 + FaceCode.Length))
            return null;
        foreach (var number in numbers)
            if (!float.IsFinite(number))
                return null;
        return new FaceCodes(numbers[..outputs].ToArray(), numbers[outputs..].ToArray(), meanPart);
    }

    public byte[] ToBytes() => [.. MemoryMarshal.AsBytes<float>(mean), .. MemoryMarshal.AsBytes<float>(matrix)];

    private float[] Projected(float[] values)
    {
        var projected = new float[FaceCode.Length];
        for (var row = 0; row < projected.Length; row++)
            projected[row] = FaceEmbedding.Dot(matrix.AsSpan(row * values.Length, values.Length), values);
        return projected;
    }

    private static ulong[] Signs(float[] values)
    {
        var bits = new ulong[values.Length / 64];
        for (var at = 0; at < values.Length; at++)
            if (values[at] > 0)
                bits[at / 64] |= 1UL << (at % 64);
        return bits;
    }
}
