using System.Runtime.InteropServices;

namespace CanCuoc.Matching.Fingers;

/// <summary>A sketch as the index keeps it: the places of its minutiae side by side, then the keys' lower bits, then their upper ones.</summary>
/// <param name="words"><see cref="Words"/>; a place is nought where there is no minutia.</param>
internal readonly ref struct StoredSketch(ReadOnlySpan<uint> words)
{
    /// <summary>Of a sketch.</summary>
    public const int Words = FingerSketch.Length / sizeof(uint);

    private readonly ReadOnlySpan<uint> words = words;

    public ReadOnlySpan<uint> Places => words[..FingerSketch.Minutiae];

    public ulong Key(int minutia) => ((ulong)High(words)[minutia] << 32) | words[FingerSketch.Minutiae + minutia];

    /// <summary>Asks memory for it.</summary>
    public void Fetch() => Fetching.Begin(words);

    /// <summary>Writes a sketch where it is kept.</summary>
    public static void Keep(ReadOnlySpan<byte> sketch, Span<uint> words)
    {
        var high = MemoryMarshal.Cast<uint, ushort>(words[(2 * FingerSketch.Minutiae)..]);
        for (var at = 0; at < FingerSketch.Minutiae; at++)
        {
            var (key, place) = SketchedMinutia.Read(sketch[(at * SketchedMinutia.Length)..]);
            (words[at], words[FingerSketch.Minutiae + at], high[at]) = (place, (uint)key, (ushort)(key >> 32));
        }
    }

    private static ReadOnlySpan<ushort> High(ReadOnlySpan<uint> words) =>
        MemoryMarshal.Cast<uint, ushort>(words[(2 * FingerSketch.Minutiae)..]);
}
