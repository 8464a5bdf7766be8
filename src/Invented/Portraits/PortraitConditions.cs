namespace CanCuoc.Invented.Portraits;

/// <summary>How a portrait is taken.</summary>
public sealed record PortraitConditions
{
    /// <summary>As for a card: from the front, even light, a calm face, no glasses.</summary>
    public static PortraitConditions ForCard { get; } = new() { Freedom = 0 };

    /// <summary>0 as for a card; 1 as at a door: turned, lit from aside, smiling, glasses on.</summary>
    public double Freedom { get; init; } = 1;

    /// <summary>Pixels across.</summary>
    public int Width { get; init; } = 480;

    /// <summary>Pixels down; the head is three fifths of it.</summary>
    public int Height { get; init; } = 640;
}
