using System.Numerics;
using System.Runtime.InteropServices;

namespace CanCuoc.Faces;

/// <summary>
/// A face as a gallery holds it: 128 signed bytes, whose products are summed, and 128 bits, whose agreements are counted. The first
/// decides, the second picks who is to be decided on.
/// </summary>
public sealed class FaceCode
{
    /// <summary>Signed bytes, and bits.</summary>
    public const int Length = 128;

    /// <summary>The length of a code as a vector: clips a number at four standard deviations.</summary>
    public const int Radius = 360;

    private readonly sbyte[] values;
    private readonly ulong[] bits;

    /// <summary>Takes a code as it was stored.</summary>
    /// <param name="values">128 of them.</param>
    /// <param name="bits">Two, the first bit lowest.</param>
    public FaceCode(ReadOnlySpan<sbyte> values, ReadOnlySpan<ulong> bits)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, Length, nameof(values));
        ArgumentOutOfRangeException.ThrowIfNotEqual(bits.Length, Length / 64, nameof(bits));
        this.values = values.ToArray();
        this.bits = bits.ToArray();
    }

    /// <summary>A vector of any length, brought to the radius and rounded.</summary>
    public static sbyte[] BytesOf(ReadOnlySpan<float> vector)
    {
        var scale = Radius / Math.Max(float.Epsilon, MathF.Sqrt(FaceEmbedding.Dot(vector, vector)));
        var bytes = new sbyte[vector.Length];
        for (var at = 0; at < bytes.Length; at++)
            bytes[at] = (sbyte)Math.Clamp(MathF.Round(vector[at] * scale), -sbyte.MaxValue, sbyte.MaxValue);
        return bytes;
    }

    public ReadOnlySpan<sbyte> Values => values;

    public ReadOnlySpan<ulong> Bits => bits;

    /// <summary>How alike: the sum of products. About 129,600 for the same picture; what pairs of two persons reach, the model's description says.</summary>
    public int Score(FaceCode other)
    {
        var one = values.AsSpan();
        var two = other.values.AsSpan();
        var sums = Vector<int>.Zero;
        for (var at = 0; at < Length; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(one[at..]), out var low, out var high);
            Vector.Widen(new Vector<sbyte>(two[at..]), out var otherLow, out var otherHigh);
            sums += Sum(low, otherLow) + Sum(high, otherHigh);
        }
        return Vector.Sum(sums);
    }

    /// <summary>How many of the 128 bits agree.</summary>
    public int Agreement(FaceCode other) =>
        Length - BitOperations.PopCount(bits[0] ^ other.bits[0]) - BitOperations.PopCount(bits[1] ^ other.bits[1]);

    /// <summary>Values, then bits, as a file has them: 144 bytes, least first.</summary>
    public byte[] ToBytes() => [.. MemoryMarshal.AsBytes(Values), .. MemoryMarshal.AsBytes(Bits)];

    // a product of two signed bytes fits sixteen bits, and two of them thirty-two
    private static Vector<int> Sum(Vector<short> one, Vector<short> other)
    {
        Vector.Widen(one, out var low, out var high);
        Vector.Widen(other, out var otherLow, out var otherHigh);
        return (low * otherLow) + (high * otherHigh);
    }
}
