namespace CanCuoc.Matching.Fingers;

/// <summary>
/// What one minutia says for one finger, in eight bytes whose order is that of fingers, then of minutiae, and total: the answer is the same in
/// whatever order fingers were added.
/// </summary>
internal readonly record struct Vote(ulong Bits)
{
    /// <summary>Of the number of a finger; the others tell its block.</summary>
    public const int FingerBits = 64 - FingerShift;

    /// <summary>The weight of a vote for a key twice as telling as chance.</summary>
    public const int UnitWeight = 64;

    private const int WeightShift = 32;
    private const int WeightBits = 9;
    private const int MinutiaShift = WeightShift + WeightBits;
    private const int MinutiaBits = 6;
    private const int FingerShift = MinutiaShift + MinutiaBits;

    /// <summary>The finger's number in its block.</summary>
    public int Finger => (int)(Bits >> FingerShift);

    /// <summary>The number of the probe's minutia.</summary>
    public int Minutia => (int)(Bits >> MinutiaShift) & ((1 << MinutiaBits) - 1);

    public int Weight => (int)(Bits >> WeightShift) & ((1 << WeightBits) - 1);

    /// <summary>Where the finger's own minutia lies.</summary>
    public SketchedMinutia Own => new(0, (uint)Bits);

    /// <summary>A vote that still lacks its finger and its place.</summary>
    /// <param name="minutia">Fewer than 64.</param>
    /// <param name="weight">As a power of two, below eight.</param>
    public static Vote Of(int minutia, float weight) =>
        new(((ulong)minutia << MinutiaShift) | ((ulong)(weight * UnitWeight) << WeightShift));

    public Vote For(Posting posting) => new(((ulong)posting.Finger << FingerShift) | Bits | posting.Place);
}
