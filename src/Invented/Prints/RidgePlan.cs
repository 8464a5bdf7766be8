namespace CanCuoc.Invented.Prints;

/// <summary>Which way and how close the ridges of a finger run, before any has grown.</summary>
internal sealed record RidgePlan(Singularities Singularities, OrientationField Ways, RidgePeriodField Periods)
{
    /// <summary>The plan of a seed.</summary>
    /// <param name="lattice">Points each way of the noise in it, a power of two; a picture's plan has 64.</param>
    public static RidgePlan Draw(PrintClass printClass, ulong seed, int lattice = 64)
    {
        var singularities = Singularities.Of(printClass, SeededChance.For(seed, 1));
        return new RidgePlan(
            singularities,
            new OrientationField(printClass, singularities, SeededChance.For(seed, 2), lattice),
            new RidgePeriodField(singularities, SeededChance.For(seed, 3), lattice)
        );
    }

    /// <summary>A pixel's worth of ridges, across them: of length one over their period; x to the right, y down.</summary>
    public Place Across(Place skin)
    {
        var (cosine, sine) = Ways.Doubled(skin.X, skin.Y);
        var density = 1 / Periods.At(skin.X, skin.Y);
        return new(density * Math.CopySign(Math.Sqrt((1 - cosine) / 2), sine), density * Math.Sqrt((1 + cosine) / 2));
    }
}
