using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The units of one level as they were counted, by code; the empty code for persons whose unit today cannot be told.</summary>
internal sealed class CountedUnits(DateOnly countedOn)
{
    private readonly Dictionary<string, Tally> units = new(StringComparer.Ordinal);

    public DateOnly CountedOn => countedOn;

    /// <summary>Persons whose sex is not known to be male or female; they stand in no other figure.</summary>
    public long OfOtherSex { get; private set; }

    public IReadOnlyDictionary<string, Tally> Units => units;

    public void Add(string unit, Sex sex, int birthYear, long persons)
    {
        if (sex is not (Sex.Male or Sex.Female))
        {
            OfOtherSex += persons;
            return;
        }
        if (!units.TryGetValue(unit, out var tally))
            units.Add(unit, tally = new Tally(countedOn.Year - 1));
        tally.Add(sex, birthYear, persons);
    }

    public void Add(string unit, Tally tally) => units.Add(unit, tally);

    public Tally Of(string unit) => units.GetValueOrDefault(unit) ?? new Tally(countedOn.Year - 1);

    /// <summary>Takes a unit out and gives its figures.</summary>
    public Tally TakeOut(string unit)
    {
        var taken = Of(unit);
        units.Remove(unit);
        return taken;
    }

    public Tally Sum()
    {
        var sum = new Tally(countedOn.Year - 1);
        foreach (var unit in units.Values)
            sum.Add(unit);
        return sum;
    }
}
