using System.Buffers.Binary;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Matching.Fingers;

/// <summary>
/// A finger in a fixed number of bytes, to be found by among millions: of its best minutiae the key of what lies around each, its place and
/// its direction. Eight bytes a minutia, big-endian; nought where there are fewer.
/// </summary>
public static class FingerSketch
{
    /// <summary>Bytes.</summary>
    public const int Length = Minutiae * MinutiaLength;

    /// <summary>Changes with whatever makes keys differ: sketches of another cannot be found.</summary>
    public const string Algorithm = "minutia-keys/1";

    /// <summary>Of the key of what lies around a minutia.</summary>
    public const int KeyBits = 24;

    internal const int Minutiae = 32;

    private const int MinutiaLength = sizeof(ulong);

    public static byte[] Of(PrintTemplate template)
    {
        var print = new PreparedPrint(template);
        var sketch = new byte[Length];
        Span<float> sides = stackalloc float[FingerKeys.Count];
        for (var at = 0; at < Math.Min(Minutiae, print.Minutiae.Length); at++)
        {
            FingerKeys.Project(print, at, sides);
            var minutia = SketchedMinutia.Of(FingerKeys.KeyOf(sides), print.Minutiae[at]);
            BinaryPrimitives.WriteUInt64BigEndian(sketch.AsSpan(at * MinutiaLength), minutia.Packed);
        }
        return sketch;
    }

    /// <summary>The minutiae of a sketch.</summary>
    internal static int Read(ReadOnlySpan<byte> sketch, Span<SketchedMinutia> minutiae)
    {
        var count = 0;
        for (var at = 0; at < Minutiae; at++)
        {
            var packed = BinaryPrimitives.ReadUInt64BigEndian(sketch[(at * MinutiaLength)..]);
            if (packed != 0)
                minutiae[count++] = new(packed);
        }
        return count;
    }
}

/// <summary>Key, place and direction of one minutia: 24 bits, 12 each way (pixels), 8 of a circle; the highest bit is set.</summary>
internal readonly record struct SketchedMinutia(ulong Packed)
{
    private const ulong Present = 1UL << 63;
    private const int MostPlace = 4095;

    public uint Key => (uint)(Packed >> 32) & ((1u << FingerKeys.Count) - 1);

    public int X => (int)(Packed >> 20) & MostPlace;

    public int Y => (int)(Packed >> 8) & MostPlace;

    /// <summary>0 to 255 of a circle.</summary>
    public byte Angle => (byte)Packed;

    public static SketchedMinutia Of(uint key, Minutia minutia) =>
        new(
            Present
                | ((ulong)key << 32)
                | ((ulong)Math.Clamp((int)minutia.X, 0, MostPlace) << 20)
                | ((ulong)Math.Clamp((int)minutia.Y, 0, MostPlace) << 8)
                | PrintTemplate.StoredAngle(minutia.Angle)
        );
}
