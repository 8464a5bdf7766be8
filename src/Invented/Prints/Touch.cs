namespace CanCuoc.Invented.Prints;

/// <summary>One putting down of a finger: everything that differs from the next time.</summary>
/// <param name="Shift">Where the middle of the finger lies, pixels from the middle of the picture.</param>
/// <param name="Turn">Radians, clockwise as seen.</param>
/// <param name="Touching">Part of the pad that touches, each way.</param>
/// <param name="Moisture">-1 dry, thin and broken ridges; 1 wet, ridges that run together.</param>
/// <param name="Blotches">How unevenly, 0 to 1.</param>
/// <param name="Wear">How far the ridges are gone where the finger is worn, 0 to 1.</param>
/// <param name="Scratches">Marks across ridges that are there only this time.</param>
/// <param name="Noise">Deviation of single pixels, parts of full contrast.</param>
internal sealed record Touch(
    Place Shift,
    double Turn,
    double Touching,
    double Moisture,
    double Blotches,
    double Wear,
    int Scratches,
    double Noise,
    SkinDistortion Distortion
)
{
    public static Touch Draw(ImpressionConditions conditions, SeededChance chance)
    {
        // Good, Fair, Poor, Worn.
        var level = (int)conditions.Quality;
        double[] shift = [6, 14, 26, 20];
        double[] turn = [3, 8, 14, 11];
        double[] leastTouching = [0.95, 0.82, 0.58, 0.68];
        double[] moisture = [0.12, 0.30, 0.62, 0.45];
        double[] blotches = [0.15, 0.35, 0.65, 0.6];
        double[] wear = [0, 0.12, 0.35, 0.9];
        int[] scratches = [1, 4, 8, 9];
        double[] noise = [0.03, 0.06, 0.11, 0.10];
        double[] distortion = [0.4, 0.9, 1.4, 1.1];
        var placed = conditions.Rolled ? 0.4 : 1;
        return new Touch(
            new Place(chance.Normal() * shift[level] * placed, chance.Normal() * shift[level] * placed),
            chance.Normal() * turn[level] * placed * Math.PI / 180,
            chance.Between(leastTouching[level], 1.06),
            Math.Clamp(chance.Normal() * moisture[level], -1, 1),
            blotches[level] * chance.Between(0.6, 1.2),
            wear[level] * chance.Between(0.8, 1.1),
            chance.Below(scratches[level] + 1),
            noise[level],
            SkinDistortion.Draw(distortion[level], chance)
        );
    }

    /// <summary>Which place of the finger, undistorted, lies at a place of the picture from its middle.</summary>
    public Place OnFinger(double x, double y)
    {
        var (sine, cosine) = Math.SinCos(Turn);
        var (dx, dy) = (x - Shift.X, y - Shift.Y);
        return new Place((dx * cosine) + (dy * sine), (dy * cosine) - (dx * sine));
    }
}
