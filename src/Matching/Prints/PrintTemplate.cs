namespace CanCuoc.Matching.Prints;

/// <summary>What is kept of a print to recognise it by: its minutiae, best first, and the run of its ridges.</summary>
public sealed class PrintTemplate
{
    public const int LeastMinutiae = 4;

    public const int MostMinutiae = 90;

    /// <summary>Of a stored template.</summary>
    public const int MostBytes = 1000;

    internal const int MostStoredQuality = 63;

    private const float StoredAngleStep = MathF.PI / 128;

    /// <summary>A template of what an extraction found, a file holds, or a model invents.</summary>
    /// <param name="width">Pixels at 500 an inch.</param>
    /// <param name="height">Pixels at 500 an inch.</param>
    /// <param name="minutiae">Best first; rounded to what a stored template holds.</param>
    public PrintTemplate(int width, int height, IEnumerable<Minutia> minutiae, RidgeMap ridges) =>
        (Width, Height, Minutiae, Ridges) = (width, height, [.. minutiae.Select(Rounded)], ridges);

    /// <summary>Pixels at 500 an inch.</summary>
    public int Width { get; }

    public int Height { get; }

    public IReadOnlyList<Minutia> Minutiae { get; }

    public RidgeMap Ridges { get; }

    /// <summary>0 to 255 of a circle.</summary>
    internal static byte StoredAngle(float angle) => (byte)((int)MathF.Round(angle / StoredAngleStep) & 255);

    internal static float Angle(byte stored) => stored * StoredAngleStep;

    /// <summary>0 to 63.</summary>
    internal static int StoredQuality(byte quality) =>
        (int)MathF.Round(Math.Min(quality, (byte)100) * MostStoredQuality / 100f);

    internal static byte Quality(int stored) => (byte)MathF.Round(stored * 100f / MostStoredQuality);

    // As it is stored, so that a template compares the same before and after.
    private static Minutia Rounded(Minutia minutia) =>
        minutia with
        {
            X = MathF.Round(minutia.X),
            Y = MathF.Round(minutia.Y),
            Angle = Angle(StoredAngle(minutia.Angle)),
            Quality = Quality(StoredQuality(minutia.Quality)),
        };
}
