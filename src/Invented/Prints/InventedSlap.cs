using CanCuoc.Matching;
using CanCuoc.Matching.Slaps;

namespace CanCuoc.Invented.Prints;

/// <summary>How a hand is put down for a slap.</summary>
public sealed record SlapConditions
{
    public ImpressionQuality Quality { get; init; } = ImpressionQuality.Good;

    public PrintSensor Sensor { get; init; } = PrintSensor.Optical;

    /// <summary>Degrees the hand leans to the right.</summary>
    public double Turn { get; init; }

    /// <summary>How far the fingers lie from each other: 1 as usual, 0.75 touching.</summary>
    public double Apart { get; init; } = 1;

    /// <summary>Finger positions that are not there, or bandaged and leave no ridges.</summary>
    public IReadOnlyList<int> Missing { get; init; } = [];

    /// <summary>Pixels across: 3.2 inches.</summary>
    public int Width { get; init; } = 1600;

    /// <summary>Pixels down: 3 inches.</summary>
    public int Height { get; init; } = 1500;
}

/// <summary>A finger of a slap as it truly lies.</summary>
/// <param name="Position">Of ISO/IEC 19794-2, 1 to 10.</param>
/// <param name="Box">Its tip, down to the crease.</param>
public sealed record InventedSlapFinger(int Position, FingerBox Box);

/// <summary>A slap with its truth; fingers from the left.</summary>
public sealed record InventedSlap(GrayImage Image, IReadOnlyList<InventedSlapFinger> Fingers);
