namespace CanCuoc.Invented.Prints;

/// <summary>Which way and how close the ridges of a finger run, before any has grown.</summary>
internal sealed record RidgePlan(Singularities Singularities, OrientationField Ways, RidgePeriodField Periods)
{
    public static RidgePlan Draw(PrintClass printClass, ulong seed)
    {
        var singularities = Singularities.Of(printClass, SeededChance.For(seed, 1));
        return new RidgePlan(
            singularities,
            new OrientationField(printClass, singularities, SeededChance.For(seed, 2)),
            new RidgePeriodField(singularities, SeededChance.For(seed, 3))
        );
    }

    /// <summary>
    /// How many ridges more there are ahead than behind, a square pixel: where ridges spread, or come closer than before, new ones begin.
    /// Ahead is the way at the place, taken as a direction.
    /// </summary>
    public double NewRidges(double x, double y)
    {
        const double Step = 3;
        var way = Ways.At(x, y);
        var (right, left) = (Flux(x + Step, y, way), Flux(x - Step, y, way));
        var (down, up) = (Flux(x, y + Step, way), Flux(x, y - Step, way));
        return (right.X - left.X + down.Y - up.Y) / (2 * Step);
    }

    // Ridges a pixel across, along the way; of the two directions of a way the one that goes with the middle's.
    private (double X, double Y) Flux(double x, double y, double with)
    {
        var way = Ways.At(x, y);
        var (sine, cosine) = Math.SinCos(way);
        var sign = Math.Cos(way - with) < 0 ? -1 : 1;
        var density = sign / Periods.At(x, y);
        return (cosine * density, -sine * density);
    }
}
