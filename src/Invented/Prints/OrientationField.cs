namespace CanCuoc.Invented.Prints;

/// <summary>
/// Which way the ridges run at each place: half the sum of the angles to the cores less those to the deltas (Sherlock and Monro 1993),
/// and the arch that every finger tip has, which that model lacks away from its singularities.
/// </summary>
internal sealed class OrientationField
{
    private readonly Singularities singularities;
    private readonly SmoothNoise unrest;
    private readonly double shoulder;
    private readonly double bump;
    private readonly double lean;

    public OrientationField(PrintClass printClass, Singularities singularities, SeededChance chance)
    {
        this.singularities = singularities;
        unrest = new SmoothNoise(chance, 85);
        shoulder = chance.Between(0.75, 1.1);
        bump = printClass switch
        {
            PrintClass.Arch => chance.Between(0.35, 0.8),
            _ => 0,
        };
        lean = chance.Normal() * 0.04;
    }

    /// <summary>Radians, anticlockwise from the horizontal as one sees the print; not brought into a half turn.</summary>
    public double At(double x, double y)
    {
        var turns = 0.0;
        foreach (var core in singularities.Cores)
            turns += Math.Atan2(core.Y - y, x - core.X);
        foreach (var delta in singularities.Deltas)
            turns -= Math.Atan2(delta.Y - y, x - delta.X);
        return (turns / 2) + Arch(x, y) + lean + (unrest.At(x, y) * 0.10);
    }

    // Slope of the ridges of a plain arch: steep on the shoulders, flat at the crease below.
    private double Arch(double x, double y)
    {
        var height = Math.Clamp((230 - y) / 330, 0, 1.35);
        var aside = Math.Sin(Math.Clamp(x / 250, -1, 1) * Math.PI / 2);
        var middle =
            bump * (x / 45) * Math.Exp(0.5 - (x * x / (2 * 45 * 45))) * Math.Exp(-(y - 40) * (y - 40) / (2 * 80 * 80));
        return -Math.Atan((shoulder * height * aside) + middle);
    }
}
