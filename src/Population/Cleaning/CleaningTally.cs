namespace CanCuoc.Population;

/// <summary>How much of what was collected in a place is clean, and what waits there.</summary>
/// <param name="Persons">Living residents.</param>
/// <param name="Asked">Persons of whom an officer has yet to decide something.</param>
/// <param name="Quarantined">Collected records that were not taken yet.</param>
/// <param name="Conflicts">Items in which sources disagree.</param>
/// <param name="Addresses">Addresses whose unit today is not known.</param>
/// <param name="Doubles">Pairs of records that are likely of one person.</param>
public readonly record struct CleaningTally(
    long Persons,
    long Asked,
    long Quarantined,
    long Conflicts,
    long Addresses,
    long Doubles
)
{
    /// <summary>Those in the registry, and those that wait to be taken.</summary>
    public long Collected => Persons + Quarantined;

    /// <summary>Those in the registry of whom nothing is asked.</summary>
    public long Clean => Math.Max(0, Persons - Asked);

    /// <summary>Everything that waits for an officer.</summary>
    public long Waiting => Quarantined + Conflicts + Addresses + Doubles;

    /// <summary>The clean among the collected; null where so few were collected that the share would tell how many.</summary>
    public decimal? Share => Collected < SmallCells.Least ? null : (decimal)Clean / Collected;

    public static CleaningTally operator +(CleaningTally one, CleaningTally other) =>
        new(
            one.Persons + other.Persons,
            one.Asked + other.Asked,
            one.Quarantined + other.Quarantined,
            one.Conflicts + other.Conflicts,
            one.Addresses + other.Addresses,
            one.Doubles + other.Doubles
        );
}
