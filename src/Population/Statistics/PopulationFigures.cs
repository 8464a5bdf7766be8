using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// What may be published of the men and women who lived in a place on the day of the count. Null is a figure that stays hidden: it is
/// from one to nine, or one of those would follow from it.
/// </summary>
/// <param name="Unit">A province or commune of the newest list; null for the whole country.</param>
/// <param name="Ages">Groups of five years, the youngest first; empty where ages stay hidden altogether.</param>
/// <param name="Births">Of those living, how many were born in each of the last twenty whole years, the oldest first; the newest has those born since too; empty as <paramref name="Ages"/> are.</param>
/// <param name="Parts">The units right below, by code.</param>
/// <param name="Untold">Of the whole country, persons without a known province or sex, who stand in no other figure; zero elsewhere.</param>
public sealed record PopulationFigures(
    DateOnly CountedOn,
    AdministrativeUnit? Unit,
    long? Persons,
    IReadOnlyList<AgeGroup> Ages,
    IReadOnlyList<BirthYear> Births,
    IReadOnlyList<UnitPopulation> Parts,
    long? Untold
)
{
    /// <summary>A figure stays hidden somewhere on the page.</summary>
    public bool IsAnyHidden =>
        Persons is null
        || Untold is null
        || (Ages.Count == 0 && Persons > 0)
        || Ages.Any(group => group.Men is null || group.Women is null)
        || Births.Any(year => year.Persons is null)
        || Parts.Any(part => part.Persons is null);

    /// <summary>All men; null unless every figure that it sums is shown.</summary>
    public long? Men => Sum(group => group.Men);

    /// <summary>All women; null unless every figure that it sums is shown.</summary>
    public long? Women => Sum(group => group.Women);

    private long? Sum(Func<AgeGroup, long?> of) =>
        Ages.Count == 0 && Persons != 0 ? null : Ages.Aggregate((long?)0, (sum, group) => sum + of(group));
}

/// <summary>The people of one group of ages; the age is that of the end of the year before the count.</summary>
/// <param name="To">The last age; null for the group of the oldest.</param>
public sealed record AgeGroup(int From, int? To, long? Men, long? Women);

/// <summary>How many of those living were born in a year.</summary>
public sealed record BirthYear(int Year, long? Persons);

/// <summary>How many live in a unit.</summary>
/// <param name="Unit">Null for those whose commune today cannot be told, their former one having been divided.</param>
public sealed record UnitPopulation(AdministrativeUnit? Unit, long? Persons);
