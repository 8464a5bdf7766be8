using System.Buffers.Binary;
using CanCuoc.Matching.Prints;

namespace CanCuoc.Matching.Fingers;

/// <summary>A minutia of a sketch, big-endian: its key, its place (12 bits each way, pixels) and its direction.</summary>
/// <param name="Place">Pixels from the left, from the top, and 0 to 255 of a circle.</param>
internal readonly record struct SketchedMinutia(ulong Key, uint Place)
{
    /// <summary>Bytes.</summary>
    public const int Length = KeyLength + sizeof(uint);

    private const int KeyLength = FingerSketch.KeyBits / 8;

    /// <summary>Where a place has its pixels from the left, and from the top.</summary>
    internal const int XShift = 20;
    internal const int YShift = 8;
    internal const uint MostPlace = 4095;

    public int X => (int)(Place >> XShift);

    public int Y => (int)((Place >> YShift) & MostPlace);

    /// <summary>0 to 255 of a circle.</summary>
    public byte Angle => (byte)Place;

    /// <summary>What it is looked up by: <see cref="FingerKeys.LookupBits"/> of the key.</summary>
    public uint LookedUp => (uint)Key;

    public static SketchedMinutia Of(ulong key, Minutia minutia) =>
        new(
            key,
            // No minutia lies on the very edge: a place is never nought.
            ((uint)Math.Clamp((int)minutia.X, 1, (int)MostPlace) << XShift)
                | ((uint)Math.Clamp((int)minutia.Y, 0, (int)MostPlace) << YShift)
                | PrintTemplate.StoredAngle(minutia.Angle)
        );

    public static SketchedMinutia Read(ReadOnlySpan<byte> bytes) =>
        new(
            BinaryPrimitives.ReadUInt64BigEndian(bytes) >> (64 - FingerSketch.KeyBits),
            BinaryPrimitives.ReadUInt32BigEndian(bytes[KeyLength..])
        );

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Key << (64 - FingerSketch.KeyBits));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[KeyLength..], Place);
    }
}
