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
}
