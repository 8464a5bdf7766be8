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
    /// <summary>Bits by which a minutia is looked up: those of the first directions, which differ most.</summary>
    public const int LookupBits = 32;

    private const int Count = FingerSketch.KeyBits;

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

    public static ulong KeyOf(ReadOnlySpan<float> sides)
    {
        var key = 0UL;
        for (var bit = 0; bit < sides.Length; bit++)
            key |= sides[bit] > 0 ? 1UL << bit : 0;
        return key;
    }

    /// <summary>
    /// How much likelier it is that another impression lies on the same side of a middle than on the other, as a power of two: two impressions
    /// differ by the square root of two deviations. Of the normal distribution within a thousandth (Page, "Approximations to the cumulative
    /// normal function", 1977).
    /// </summary>
    public static float Cost(float side) => (1.630f * Math.Abs(side)) + (0.0360f * Math.Abs(side * side * side));

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
