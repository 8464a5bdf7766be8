namespace CanCuoc.Population;

/// <summary>How large an invented country shall be. The same seed invents the same people, with or without later events.</summary>
/// <param name="Persons">Persons there shall be.</param>
/// <param name="Events">Later events of each, 0 to <see cref="MostEvents"/>; the newborn have fewer.</param>
public sealed record CountryToInvent(long Persons, int Seed, int Events = 0)
{
    public const int MostEvents = 3;

    /// <summary>The day by whose list residences are registered; null for the day of seeding. An earlier one leaves them to a reform.</summary>
    public DateOnly? UnitsOn { get; init; }
}
