using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// True counts of the men and women of one place, by age group and by year of birth. They leave the module only through
/// <see cref="Publication"/>. Age is that of the end of the year before: the year of the count may have only begun, and who was born in it
/// stands with that year's.
/// </summary>
/// <param name="year">The last whole year before the count: whoever was born in it or since is of age 0.</param>
/// <param name="groups">Groups of five years, the last one open: of those of 85 and more where there are most, of 65 and more where fewest.</param>
internal sealed class Tally(int year, int groups = Tally.MostGroups)
{
    public const int MostGroups = 18;

    public const int FewestGroups = 14;

    public const int YearsInGroup = 5;

    /// <summary>The groups of which single years of birth are shown too: who is under twenty.</summary>
    public const int GroupsWithYears = 4;

    public const int Years = GroupsWithYears * YearsInGroup;

    private readonly long[] men = new long[groups];
    private readonly long[] women = new long[groups];
    private readonly long[] births = new long[Years];

    public int Year => year;

    public int Groups => groups;

    public long Persons { get; private set; }

    public long Men(int group) => men[group];

    public long Women(int group) => women[group];

    public long Born(int age) => births[age];

    /// <summary>The two figures of a group: men and women.</summary>
    public long[] BySex(int group) => [men[group], women[group]];

    /// <summary>The five figures of a group: its years of birth; none where only the group is shown.</summary>
    public long[] ByYear(int group) =>
        group < GroupsWithYears ? births[(group * YearsInGroup)..((group + 1) * YearsInGroup)] : [];

    /// <summary>Adds men or women born in a year.</summary>
    public void Add(Sex sex, int birthYear, long persons)
    {
        var age = Math.Max(0, year - birthYear);
        var group = Math.Min(age / YearsInGroup, Groups - 1);
        (sex == Sex.Male ? men : women)[group] += persons;
        if (age < Years)
            births[age] += persons;
        Persons += persons;
    }

    /// <summary>Adds the counts of another place, whose last group may begin later.</summary>
    public void Add(Tally other)
    {
        for (var group = 0; group < other.Groups; group++)
        {
            men[Math.Min(group, Groups - 1)] += other.men[group];
            women[Math.Min(group, Groups - 1)] += other.women[group];
        }
        for (var age = 0; age < births.Length; age++)
            births[age] += other.births[age];
        Persons += other.Persons;
    }

    /// <summary>The same counts with the oldest together.</summary>
    public Tally Merged(int fewer)
    {
        var merged = new Tally(year, fewer);
        merged.Add(this);
        return merged;
    }
}
