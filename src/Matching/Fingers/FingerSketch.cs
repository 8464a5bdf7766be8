using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Matching.Fingers;

/// <summary>
/// A finger in a fixed number of bytes, to be found by among millions: of its best minutiae the key of what lies around each, its place and
/// its direction, ten bytes a minutia; nought where there are fewer.
/// </summary>
public static class FingerSketch
{
    /// <summary>Bytes.</summary>
    public const int Length = Minutiae * SketchedMinutia.Length;

    /// <summary>Changes with whatever makes keys differ: sketches of another cannot be found.</summary>
    public const string Algorithm = "minutia-keys/2";

    /// <summary>Of the key of what lies around a minutia.</summary>
    public const int KeyBits = 48;

    internal const int Minutiae = 32;

    public static byte[] Of(PrintTemplate template)
    {
        var print = new PreparedPrint(template);
        var sketch = new byte[Length];
        Span<float> sides = stackalloc float[KeyBits];
        for (var at = 0; at < Math.Min(Minutiae, print.Minutiae.Length); at++)
        {
            FingerKeys.Project(print, at, sides);
            SketchedMinutia
                .Of(FingerKeys.KeyOf(sides), print.Minutiae[at])
                .Write(sketch.AsSpan(at * SketchedMinutia.Length));
        }
        return sketch;
    }

    /// <summary>The minutiae of a sketch.</summary>
    internal static int Read(ReadOnlySpan<byte> sketch, Span<SketchedMinutia> minutiae)
    {
        var count = 0;
        for (var at = 0; at < Length; at += SketchedMinutia.Length)
        {
            var minutia = SketchedMinutia.Read(sketch[at..]);
            if (minutia != default)
                minutiae[count++] = minutia;
        }
        return count;
    }
}
