using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Matching.Fingers;

/// <summary>
/// A minutia's key: for each of <see cref="Count"/> directions in the space of features on which side of the middle it lies. The directions are
/// those along which different minutiae differ most and impressions of one least; eng/KeyLearning learns them from invented prints.
/// </summary>
internal static class FingerKeys
{
    /// <summary>Bits of a key.</summary>
    public const int Count = 24;

    // A half a direction and feature, then one a direction for the middle.
    private static readonly float[] Weights = Read("CanCuoc.Matching.Fingers.finger-keys.bin");

    /// <summary>How far on which side of the middle a minutia lies, in deviations between impressions, by direction.</summary>
    public static void Project(PreparedPrint print, int minutia, Span<float> sides)
    {
        Weights.AsSpan(MinutiaFeatures.Length * Count, Count).CopyTo(sides);
        var sum = new WeightedSum(sides);
        MinutiaFeatures.Visit(print, minutia, ref sum);
    }

    public static uint KeyOf(ReadOnlySpan<float> sides)
    {
        var key = 0u;
        for (var bit = 0; bit < Count; bit++)
            key |= sides[bit] > 0 ? 1u << bit : 0;
        return key;
    }

    private static float[] Read(string resource)
    {
        using var stream =
            typeof(FingerKeys).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        var halves = new Half[(MinutiaFeatures.Length + 1) * Count];
        stream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        var weights = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, weights);
        return weights;
    }

    private readonly ref struct WeightedSum(Span<float> sides) : IFeatureVisitor
    {
        private readonly Span<float> sides = sides;

        public void Add(int feature, float value) =>
            TensorPrimitives.MultiplyAdd(Weights.AsSpan(feature * Count, Count), value, sides, sides);
    }
}
