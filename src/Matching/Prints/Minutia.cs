namespace CanCuoc.Matching.Prints;

/// <summary>What a ridge does at a minutia.</summary>
public enum MinutiaKind
{
    Other = 0,
    Ending = 1,
    Fork = 2,
}

/// <summary>A place where a ridge begins, ends or forks.</summary>
public readonly record struct Minutia
{
    /// <summary>Pixels from the left at 500 an inch.</summary>
    public required float X { get; init; }

    /// <summary>Pixels from the top.</summary>
    public required float Y { get; init; }

    /// <summary>
    /// Where there is one line more, radians, from x towards y (downwards): into the ridge from its end, into the valley from the fork of
    /// its ridges (ISO/IEC 19794-2:2005, 6.4.3 and 6.4.4, which count upwards).
    /// </summary>
    public required float Angle { get; init; }

    public MinutiaKind Kind { get; init; }

    /// <summary>0 (worst) to 100.</summary>
    public byte Quality { get; init; }
}
