using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Makes what may be shown of true counts, from the country downwards: what a whole hides must not follow from its parts, nor the reverse.
/// </summary>
internal sealed class Publication
{
    private readonly CountedUnits parts;
    private readonly AdministrativeUnit? unit;
    private readonly Dictionary<string, long?> totals;
    private readonly Dictionary<string, Closed> closedParts;
    private readonly int groupsOfParts;

    private Publication(AdministrativeUnit? unit, CountedUnits parts, long? persons, Closed closed, int groups)
    {
        (this.unit, this.parts, Persons, Closed, Groups) = (unit, parts, persons, closed, groups);
        totals = Totals(unit, parts, isShown: persons is not null);
        (groupsOfParts, closedParts) = CloseParts(parts.Units, closed, groups);
    }

    /// <summary>How many live here; null while hidden.</summary>
    private long? Persons { get; }

    private Closed Closed { get; }

    /// <summary>How many groups of ages the page has.</summary>
    private int Groups { get; }

    /// <summary>What may be shown of the country.</summary>
    /// <param name="provinces">With those of no known province already taken out.</param>
    public static Publication OfCountry(CountedUnits provinces)
    {
        var sum = provinces.Sum();
        return SmallCells.IsSmall(sum.Persons)
            ? new(null, provinces, null, Closed.Everything, Tally.MostGroups)
            : new(null, provinces, sum.Persons, Closed.Of(sum), Tally.MostGroups);
    }

    /// <summary>What may be shown of a part, given the counts of its own parts.</summary>
    public Publication Within(AdministrativeUnit part, CountedUnits itsParts) =>
        new(part, itsParts, TotalOf(part.Code), closedParts.GetValueOrDefault(part.Code), groupsOfParts);

    /// <summary>The page of the whole.</summary>
    public PopulationFigures Show(long untold) =>
        Page(unit, parts.Sum().Merged(Groups), Persons, Closed) with
        {
            Parts = [.. Units(unit).Select(part => new UnitPopulation(part, TotalOf(part.Code))), .. Untold()],
            Untold = SmallCells.IsSmall(untold) ? null : untold,
        };

    /// <summary>The page of a part that has none itself.</summary>
    public PopulationFigures Show(AdministrativeUnit part) =>
        Page(
            part,
            parts.Of(part.Code).Merged(groupsOfParts),
            TotalOf(part.Code),
            closedParts.GetValueOrDefault(part.Code)
        );

    private static IEnumerable<AdministrativeUnit> Units(AdministrativeUnit? unit) =>
        unit?.Children ?? AdministrativeUnits.Newest.Provinces;

    private PopulationFigures Page(AdministrativeUnit? of, Tally tally, long? persons, Closed closed)
    {
        var isClosed = persons is null || closed.IsEverything;
        return new(
            parts.CountedOn,
            of,
            persons,
            isClosed ? [] : [.. Enumerable.Range(0, tally.Groups).Select(group => Group(tally, closed, group))],
            isClosed ? [] : [.. Enumerable.Range(0, Tally.Years).Reverse().Select(age => Year(tally, closed, age))],
            [],
            0
        );
    }

    private static AgeGroup Group(Tally tally, Closed closed, int group)
    {
        var from = group * Tally.YearsInGroup;
        var isHidden = closed.HidesSexes(group);
        return new(
            from,
            group == tally.Groups - 1 ? null : from + Tally.YearsInGroup - 1,
            Shown(tally.Men(group), isHidden),
            Shown(tally.Women(group), isHidden)
        );
    }

    private static BirthYear Year(Tally tally, Closed closed, int age) =>
        new(tally.Year - age, Shown(tally.Born(age), closed.HidesYears(age / Tally.YearsInGroup)));

    private static long? Shown(long count, bool isHidden) => isHidden && count > 0 ? null : count;

    private IEnumerable<UnitPopulation> Untold() =>
        parts.Units.ContainsKey("") ? [new UnitPopulation(null, TotalOf(""))] : [];

    private long? TotalOf(string code) => totals[code];

    /// <summary>The oldest of small places are few: they are put together for all of a family until it can show ages.</summary>
    private static (int Groups, Dictionary<string, Closed> Closed) CloseParts(
        IReadOnlyDictionary<string, Tally> units,
        Closed above,
        int most
    )
    {
        for (var groups = most; ; groups--)
        {
            var family = units.ToDictionary(one => one.Key, one => one.Value.Merged(groups), StringComparer.Ordinal);
            var closed = Closed.OfFamily(family, above.Merged(groups));
            if (groups == Tally.FewestGroups || closed.Count == 0 || closed.Values.Any(one => !one.IsEverything))
                return (groups, closed);
        }
    }

    private static Dictionary<string, long?> Totals(AdministrativeUnit? unit, CountedUnits parts, bool isShown)
    {
        string[] codes = [.. Units(unit).Select(part => part.Code).Union(parts.Units.Keys, StringComparer.Ordinal)];
        long[] persons = [.. codes.Select(code => parts.Of(code).Persons)];
        var hidden = SmallCells.Hide(persons);
        return codes
            .Index()
            .ToDictionary(
                code => code.Item,
                code => isShown && !hidden[code.Index] ? persons[code.Index] : (long?)null,
                StringComparer.Ordinal
            );
    }
}
