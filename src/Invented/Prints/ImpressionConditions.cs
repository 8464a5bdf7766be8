namespace CanCuoc.Invented.Prints;

/// <summary>How well an impression comes out.</summary>
public enum ImpressionQuality
{
    /// <summary>A clean, calm capture.</summary>
    Good,

    /// <summary>As most are.</summary>
    Fair,

    /// <summary>Dry or wet, turned, partly off the glass.</summary>
    Poor,

    /// <summary>Poor, and the ridges themselves are worn off by work or age in patches that belong to the finger.</summary>
    Worn,
}

/// <summary>What took the impression.</summary>
public enum PrintSensor
{
    /// <summary>Glass and prism: black on white.</summary>
    Optical,

    /// <summary>A chip: gray on gray, even noise.</summary>
    Capacitive,

    /// <summary>Ink on paper, scanned.</summary>
    Ink,
}

/// <summary>What an impression is made under. All at 500 pixels an inch.</summary>
public sealed record ImpressionConditions
{
    public ImpressionQuality Quality { get; init; } = ImpressionQuality.Fair;

    public PrintSensor Sensor { get; init; } = PrintSensor.Optical;

    /// <summary>Rolled from nail to nail rather than put down.</summary>
    public bool Rolled { get; init; }

    /// <summary>Pixels across.</summary>
    public int Width { get; init; } = 320;

    /// <summary>Pixels down.</summary>
    public int Height { get; init; } = 400;

    public static ImpressionConditions Of(ImpressionQuality quality) => new() { Quality = quality };

    /// <summary>Nail to nail, upright, 480 by 560 pixels.</summary>
    public static ImpressionConditions RolledFrom(ImpressionQuality quality) =>
        new()
        {
            Quality = quality,
            Rolled = true,
            Width = 480,
            Height = 560,
        };
}
