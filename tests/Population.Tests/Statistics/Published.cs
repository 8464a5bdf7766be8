using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>
/// A country of a few provinces, its pages, and what a reader of all of them can still think possible. Every figure of every page stands
/// in one row: the true value, whether it is shown, and the least it can be if it is not.
/// </summary>
internal sealed class Published
{
    private const int FirstYear = 1 + (2 * Tally.MostGroups);
    private const int FiguresOfAPlace = FirstYear + Tally.Years;

    private readonly List<long> truth = [];
    private readonly List<bool> isShown = [];
    private readonly List<long> least = [];
    private readonly List<(Tally Truth, int Groups)> places = [];

    public Published(IReadOnlyList<Tally> provinces)
    {
        var counted = new CountedUnits(new DateOnly(provinces[0].Year + 1, 3, 2));
        var units = AdministrativeUnits.Newest.Provinces.Take(provinces.Count).ToArray();
        foreach (var (unit, province) in units.Zip(provinces))
            counted.Add(unit.Code, province);
        var publication = Publication.OfCountry(counted);
        Country = publication.Show(untold: 0);
        Provinces = [.. units.Select(publication.Show)];
        Append(counted.Sum(), Country, leastTotal: 1);
        var leastTotal = Country.Parts.Take(units.Length).All(part => part.Persons is null) ? 0 : 1;
        foreach (var (province, page) in provinces.Zip(Provinces))
            Append(province, page, leastTotal);
    }

    public PopulationFigures Country { get; }

    public IReadOnlyList<PopulationFigures> Provinces { get; }

    /// <summary>The figures from one to nine that the reader can work out, each by its place in the row.</summary>
    public IEnumerable<int> Derivable()
    {
        var open = Enumerable.Range(0, truth.Count).Where(place => SmallCells.IsSmall(truth[place])).ToHashSet();
        foreach (var place in open.Where(place => isShown[place]))
            yield return place;
        open.RemoveWhere(place => isShown[place]);
        foreach (var change in Changes())
        {
            if (open.Count == 0)
                yield break;
            if (IsPossible(change))
                open.ExceptWith(change.Keys);
        }
        foreach (var place in open)
            yield return place;
    }

    /// <summary>What may be otherwise: there is one person more, or somebody is of another sex or age.</summary>
    private IEnumerable<Dictionary<int, long>> Changes() =>
        from place in Enumerable.Range(1, Provinces.Count)
        from was in Kinds()
        where Are(place, was)
        from change in ChangesOf(place, was)
        select change;

    /// <summary>Alone, or so that somebody of another province makes up for it.</summary>
    private IEnumerable<Dictionary<int, long>> ChangesOf(int place, Kind was)
    {
        int[] others = [.. Enumerable.Range(1, Provinces.Count).Where(other => other != place)];
        yield return Net([(place, was, 1)]);
        foreach (var other in others)
            yield return Net([(place, was, -1), (other, was, 1)]);
        foreach (var instead in Kinds().Where(kind => kind != was))
        {
            yield return Net([(place, was, -1), (place, instead, 1)]);
            foreach (var other in others.Where(other => Are(other, instead)))
                yield return Net([(place, was, -1), (place, instead, 1), (other, instead, -1), (other, was, 1)]);
        }
    }

    private static IEnumerable<Kind> Kinds() =>
        from isWoman in new[] { false, true }
        from age in Enumerable.Range(0, Tally.YearsInGroup * Tally.MostGroups)
        where age < Tally.Years || age % Tally.YearsInGroup == 0
        select new Kind(isWoman, age);

    private bool Are(int place, Kind kind)
    {
        var truly = places[place].Truth;
        return (kind.IsWoman ? truly.Women(kind.Group) : truly.Men(kind.Group)) > 0
            && (kind.Age >= Tally.Years || truly.Born(kind.Age) > 0);
    }

    private Dictionary<int, long> Net((int Place, Kind Kind, long Persons)[] moves)
    {
        var net = new Dictionary<int, long>();
        foreach (var (place, kind, persons) in moves)
        {
            foreach (var figure in Figures(0, kind).Concat(Figures(place, kind)))
                net[figure] = net.GetValueOrDefault(figure) + persons;
        }
        return net.Where(change => change.Value != 0).ToDictionary();
    }

    /// <summary>The figures of a place in which a person counts: all, the group, and of the young the year.</summary>
    private IEnumerable<int> Figures(int place, Kind kind)
    {
        var (first, group) = (place * FiguresOfAPlace, Math.Min(kind.Group, places[place].Groups - 1));
        yield return first;
        yield return first + 1 + (kind.IsWoman ? Tally.MostGroups : 0) + group;
        if (kind.Age < Tally.Years)
            yield return first + FirstYear + kind.Age;
    }

    private bool IsPossible(Dictionary<int, long> change) =>
        change.All(one => !isShown[one.Key] && truth[one.Key] + one.Value >= least[one.Key]);

    private void Append(Tally tally, PopulationFigures page, long leastTotal)
    {
        var isWithheld = page.Ages.Count == 0;
        var groups = isWithheld ? Tally.MostGroups : page.Ages.Count;
        var shown = tally.Merged(groups);
        places.Add((tally, groups));
        Append(tally.Persons, page.Persons is not null, leastTotal);
        foreach (var men in new[] { true, false })
        foreach (var group in Enumerable.Range(0, Tally.MostGroups))
        {
            var figure =
                isWithheld || group >= groups ? null
                : men ? page.Ages[group].Men
                : page.Ages[group].Women;
            var count =
                group >= groups ? 0
                : men ? shown.Men(group)
                : shown.Women(group);
            Append(count, figure is not null, isWithheld ? 0 : 1);
        }
        foreach (var age in Enumerable.Range(0, Tally.Years))
            Append(tally.Born(age), !isWithheld && page.Births[^(age + 1)].Persons is not null, isWithheld ? 0 : 1);
    }

    private void Append(long value, bool shown, long lowest)
    {
        truth.Add(value);
        isShown.Add(shown);
        least.Add(lowest);
    }

    /// <summary>Sex and age of a person.</summary>
    private readonly record struct Kind(bool IsWoman, int Age)
    {
        public int Group => Age / Tally.YearsInGroup;
    }
}
