namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>
/// A template made ready to be compared: of every minutia what lies around it, seen from it, so that it can be compared with any other
/// minutia whatever the shift and turn between the prints.
/// </summary>
public sealed class PreparedPrint
{
    internal const int Words = NeighbourCylinder.Words;
    internal const int FlowLength = NeighbourFlow.Length;

    private readonly ulong[] cylinders;
    private readonly ulong[] valid;
    private readonly byte[] flows;

    public PreparedPrint(PrintTemplate template)
    {
        Template = template;
        Minutiae = [.. template.Minutiae];
        var count = Minutiae.Length;
        (cylinders, valid, flows) = (new ulong[count * Words], new ulong[count], new byte[count * FlowLength]);
        Cosines = new float[count];
        Sines = new float[count];
        Rank = RankOf(Minutiae);
        for (var at = 0; at < count; at++)
        {
            (Sines[at], Cosines[at]) = MathF.SinCos(Minutiae[at].Angle);
            valid[at] = NeighbourCylinder.Fill(template.Ridges, Minutiae, at, cylinders.AsSpan(at * Words, Words));
            NeighbourFlow.Fill(template.Ridges, Minutiae[at], flows.AsSpan(at * FlowLength, FlowLength));
        }
    }

    public PrintTemplate Template { get; }

    internal Minutia[] Minutiae { get; }

    /// <summary>Of two prints the lower is compared with the higher, so that the points are the same whichever is named first.</summary>
    internal ulong Rank { get; }

    internal float[] Cosines { get; }

    internal float[] Sines { get; }

    internal ReadOnlySpan<ulong> Cylinder(int minutia) => cylinders.AsSpan(minutia * Words, Words);

    internal ulong Valid(int minutia) => valid[minutia];

    internal ReadOnlySpan<byte> Flow(int minutia) => flows.AsSpan(minutia * FlowLength, FlowLength);

    // By the number of minutiae, then by whatever differs.
    private static ulong RankOf(Minutia[] minutiae)
    {
        var rank = 0UL;
        foreach (var minutia in minutiae)
            rank = (rank * 0x9E3779B97F4A7C15) + ((ulong)(uint)minutia.X << 32) + (uint)minutia.Y;
        return ((ulong)minutiae.Length << 56) | (rank >> 8);
    }
}
