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

    public OrientationField(PrintClass printClass, Singularities singularities, SeededChance chance, int lattice)
    {
        this.singularities = singularities;
        unrest = new SmoothNoise(chance, 85, lattice);
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
        return (turns / 2) - Math.Atan(Slope(x, y)) + lean + (unrest.At(x, y) * 0.10);
    }

    /// <summary>Cosine and sine of twice the angle, without an arc's tangent: several times quicker.</summary>
    public (double Cosine, double Sine) Doubled(double x, double y)
    {
        var slope = Slope(x, y);
        var (sine, cosine) = Math.SinCos(2 * (lean + (unrest.At(x, y) * 0.10)));
        var doubled = Turned((cosine, sine), 1 - (slope * slope), -2 * slope);
        foreach (var core in singularities.Cores)
            doubled = Turned(doubled, x - core.X, core.Y - y);
        foreach (var delta in singularities.Deltas)
            doubled = Turned(doubled, x - delta.X, y - delta.Y);
        var length = Math.Sqrt((doubled.Cosine * doubled.Cosine) + (doubled.Sine * doubled.Sine));
        return length > 0 ? (doubled.Cosine / length, doubled.Sine / length) : (1, 0);
    }

    private static (double Cosine, double Sine) Turned((double Cosine, double Sine) one, double x, double y) =>
        ((one.Cosine * x) - (one.Sine * y), (one.Cosine * y) + (one.Sine * x));

    // Of the ridges of a plain arch: steep on the shoulders, flat at the crease below.
    private double Slope(double x, double y)
    {
        var height = Math.Clamp((230 - y) / 330, 0, 1.35);
        var aside = Math.Sin(Math.Clamp(x / 250, -1, 1) * Math.PI / 2);
        return (shoulder * height * aside) + Bump(x, y);
    }

    private double Bump(double x, double y) =>
        bump == 0
            ? 0
            : bump
                * (x / 45)
                * Math.Exp(0.5 - (x * x / (2 * 45 * 45)))
                * Math.Exp(-(y - 40) * (y - 40) / (2 * 80 * 80));
}
