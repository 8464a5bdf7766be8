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
        for (var at = 0; at < count; at++)
        {
            (Sines[at], Cosines[at]) = MathF.SinCos(Minutiae[at].Angle);
            valid[at] = NeighbourCylinder.Fill(template, Minutiae, at, cylinders.AsSpan(at * Words, Words));
            NeighbourFlow.Fill(template.Ridges, Minutiae[at], flows.AsSpan(at * FlowLength, FlowLength));
        }
    }

    public PrintTemplate Template { get; }

    internal Minutia[] Minutiae { get; }

    internal float[] Cosines { get; }

    internal float[] Sines { get; }

    internal ReadOnlySpan<ulong> Cylinder(int minutia) => cylinders.AsSpan(minutia * Words, Words);

    internal ulong Valid(int minutia) => valid[minutia];

    internal ReadOnlySpan<byte> Flow(int minutia) => flows.AsSpan(minutia * FlowLength, FlowLength);
}
