namespace CanCuoc.Matching.Fingers;

/// <summary>Whose the numbered fingers are, and their sketches. Written under the index's lock, read without it.</summary>
internal sealed class NumberedFingers
{
    private const byte Gone = byte.MaxValue;
    private const int InAPart = 1 << 15;

    private volatile Part[] parts = [];
    private int count;

    /// <summary>With those that are gone.</summary>
    public int Count => Volatile.Read(ref count);

    public (long Subject, byte Part) this[uint number] => PartOf(number).Owners[number % InAPart];

    public StoredSketch Sketch(uint number) => new(PartOf(number).Words(number));

    /// <summary>Asks memory for a finger's sketch.</summary>
    public void Fetch(uint number) => Sketch(number).Fetch();

    public bool IsGone(uint number) => this[number].Part == Gone;

    public uint Add(long subject, byte part, ReadOnlySpan<byte> sketch)
    {
        var number = (uint)count;
        if (number % InAPart == 0)
            parts = [.. parts, new Part()];
        var last = parts[^1];
        last.Owners[number % InAPart] = (subject, part);
        StoredSketch.Keep(sketch, last.Words(number));
        Volatile.Write(ref count, count + 1);
        return number;
    }

    public void Remove(uint number) => PartOf(number).Owners[number % InAPart].Part = Gone;

    private Part PartOf(uint number) => parts[number / InAPart];

    private sealed class Part
    {
        private readonly uint[] sketches = LargePages.Ask(new uint[InAPart * StoredSketch.Words]);

        public (long Subject, byte Part)[] Owners { get; } = new (long, byte)[InAPart];

        /// <summary>Those of a finger's sketch.</summary>
        public Span<uint> Words(uint number) =>
            sketches.AsSpan((int)(number % InAPart) * StoredSketch.Words, StoredSketch.Words);
    }
}
