namespace CanCuoc.Invented.Prints;

/// <summary>
/// Pixels from ridge to ridge: about nine at 500 an inch, wider below the deltas and above the cores than between them
/// (Maltoni and others, Handbook of Fingerprint Recognition, 6.4).
/// </summary>
internal sealed class RidgePeriodField
{
    public const double Narrowest = 6.5;
    public const double Widest = 12.5;

    private readonly SmoothNoise unrest;
    private readonly double uneven;
    private readonly double usual;
    private readonly double top;
    private readonly double bottom;

    public RidgePeriodField(Singularities singularities, SeededChance chance, int lattice)
    {
        unrest = new SmoothNoise(chance, 48, lattice);
        uneven = chance.Between(0.06, 0.22);
        usual = Math.Clamp(8.8 + (chance.Normal() * 0.55), 7.5, 10.3);
        top = singularities.Cores.Length > 0 ? singularities.Cores.Min(core => core.Y) : -40;
        bottom = singularities.Deltas.Length > 0 ? singularities.Deltas.Max(delta => delta.Y) : 70;
    }

    public double At(double x, double y)
    {
        var above = 0.09 * Math.Clamp((top - 25 - y) / 110, 0, 1);
        var below = 0.20 * Math.Clamp((y - bottom - 15) / 90, 0, 1);
        return Math.Clamp(usual * (1 + above + below + (unrest.At(x, y) * uneven)), Narrowest, Widest);
    }
}
