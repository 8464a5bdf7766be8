namespace CanCuoc.Matching.Fingers;

/// <summary>How a finger of the gallery lies on the probe: turned (256 to a circle), then moved (pixels).</summary>
internal readonly record struct Placement(byte Turn, short Across, short Down)
{
    private static readonly (float Cosine, float Sine)[] Turns =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(turn => MathF.SinCos(turn * MathF.PI / 128))
            .Select(turn => (turn.Cos, turn.Sin)),
    ];

    /// <summary>What turns a place: cosine and sine.</summary>
    public (float Cosine, float Sine) Turning => Turns[Turn];

    /// <summary>As one minutia of the gallery's lies on one of the probe.</summary>
    public static Placement Of(ProbedMinutia probe, SketchedMinutia minutia)
    {
        var turned = new Placement((byte)(probe.Angle - minutia.Angle), 0, 0);
        var (cosine, sine) = turned.Turning;
        return turned with
        {
            Across = (short)(probe.X - ((minutia.X * cosine) - (minutia.Y * sine))),
            Down = (short)(probe.Y - ((minutia.X * sine) + (minutia.Y * cosine))),
        };
    }
}
