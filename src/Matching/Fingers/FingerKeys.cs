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
    public const int Count = FingerSketch.KeyBits;

    // A row a direction, and how far from nought the middle lies on each.
    private static readonly (float[] Directions, float[] Offsets) Learnt = Read(
        "CanCuoc.Matching.Fingers.finger-keys.bin"
    );

    /// <summary>How far on which side of the middle a minutia lies, in deviations between impressions, by direction.</summary>
    public static void Project(PreparedPrint print, int minutia, Span<float> sides)
    {
        Span<float> features = stackalloc float[MinutiaFeatures.Length];
        MinutiaFeatures.Fill(print, minutia, features);
        for (var bit = 0; bit < Count; bit++)
        {
            var direction = Learnt.Directions.AsSpan(bit * MinutiaFeatures.Length, MinutiaFeatures.Length);
            sides[bit] = TensorPrimitives.Dot<float>(features, direction) + Learnt.Offsets[bit];
        }
    }

    public static uint KeyOf(ReadOnlySpan<float> sides)
    {
        var key = 0u;
        for (var bit = 0; bit < Count; bit++)
            key |= sides[bit] > 0 ? 1u << bit : 0;
        return key;
    }

    // The file has a half a direction for each feature in turn, then one a direction for the middle.
    private static (float[] Directions, float[] Offsets) Read(string resource)
    {
        using var stream =
            typeof(FingerKeys).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        var halves = new Half[(MinutiaFeatures.Length + 1) * Count];
        stream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
        var directions = new float[MinutiaFeatures.Length * Count];
        for (var at = 0; at < directions.Length; at++)
            directions[(at % Count * MinutiaFeatures.Length) + (at / Count)] = (float)halves[at];
        return (directions, [.. halves.AsSpan(directions.Length).ToArray().Select(half => (float)half)]);
    }
}
