namespace CanCuoc.Matching.Fingers;

/// <summary>Whose the numbered fingers are, and their sketches. Written under the index's lock, read without it.</summary>
internal sealed class NumberedFingers
{
    private const byte Gone = byte.MaxValue;
    private const int InAPart = 1024;

    private volatile Part[] parts = [];
    private int count;

    /// <summary>With those that are gone.</summary>
    public int Count => Volatile.Read(ref count);

    public (long Subject, byte Part) this[uint number] => PartOf(number).Owners[number % InAPart];

    public StoredSketch Sketch(uint number)
    {
        var (part, first) = (PartOf(number), (int)(number % InAPart) * FingerSketch.Minutiae);
        return new(
            part.Places.AsSpan(first, FingerSketch.Minutiae),
            part.LowKeys.AsSpan(first, FingerSketch.Minutiae),
            part.HighKeys.AsSpan(first, FingerSketch.Minutiae)
        );
    }

    /// <summary>Asks memory for a finger and its sketch.</summary>
    public void Fetch(uint number)
    {
        Fetching.Begin<(long, byte)>(PartOf(number).Owners.AsSpan((int)(number % InAPart), 1));
        Sketch(number).Fetch();
    }

    public bool IsGone(uint number) => this[number].Part == Gone;

    public uint Add(long subject, byte part, ReadOnlySpan<byte> sketch)
    {
        var number = (uint)count;
        if (number % InAPart == 0)
            parts = [.. parts, new Part()];
        var last = parts[^1];
        last.Owners[number % InAPart] = (subject, part);
        last.Keep(sketch, (int)(number % InAPart) * FingerSketch.Minutiae);
        Volatile.Write(ref count, count + 1);
        return number;
    }

    public void Remove(uint number) => PartOf(number).Owners[number % InAPart].Part = Gone;

    private Part PartOf(uint number) => parts[number / InAPart];

    private sealed class Part
    {
        public (long Subject, byte Part)[] Owners { get; } = new (long, byte)[InAPart];

        public uint[] Places { get; } = new uint[InAPart * FingerSketch.Minutiae];

        public uint[] LowKeys { get; } = new uint[InAPart * FingerSketch.Minutiae];

        public ushort[] HighKeys { get; } = new ushort[InAPart * FingerSketch.Minutiae];

        public void Keep(ReadOnlySpan<byte> sketch, int first)
        {
            for (var at = 0; at < FingerSketch.Minutiae; at++)
            {
                var (key, place) = SketchedMinutia.Read(sketch[(at * SketchedMinutia.Length)..]);
                (Places[first + at], LowKeys[first + at], HighKeys[first + at]) = (
                    place,
                    (uint)key,
                    (ushort)(key >> 32)
                );
            }
        }
    }
}
