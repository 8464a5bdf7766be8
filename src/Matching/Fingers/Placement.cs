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

    /// <summary>Another number for each; no more than 40 bits.</summary>
    public long Order => ((long)Turn << 32) | ((long)(ushort)Across << 16) | (ushort)Down;

    /// <summary>The turn alone, which costs least.</summary>
    public static byte TurnOf(ProbedMinutia probe, SketchedMinutia minutia) => (byte)(probe.Angle - minutia.Angle);

    /// <summary>As one minutia of the gallery's lies on one of the probe.</summary>
    public static Placement Of(ProbedMinutia probe, SketchedMinutia minutia)
    {
        var turn = TurnOf(probe, minutia);
        var (x, y) = new Placement(turn, 0, 0).Place(minutia);
        return new(turn, (short)(probe.X - x), (short)(probe.Y - y));
    }

    /// <summary>Where a minutia comes to lie on the probe.</summary>
    public (float X, float Y) Place(SketchedMinutia minutia)
    {
        var (cosine, sine) = Turns[Turn];
        return ((minutia.X * cosine) - (minutia.Y * sine) + Across, (minutia.X * sine) + (minutia.Y * cosine) + Down);
    }
}
