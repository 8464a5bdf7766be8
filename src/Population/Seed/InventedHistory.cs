using System.Globalization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// What became of invented people since they were first recorded: a telephone number, a stay somewhere else, another number. Drawn for each
/// by its own key, so that the country stays the same with and without them.
/// </summary>
internal sealed class InventedHistory(CountryToInvent country, DateOnly today)
{
    // Before it no list of units is in force by which a new address could be told.
    private static readonly DateOnly Begin = new(2021, 1, 1);

    private readonly AdministrativeUnit[] communes =
    [
        .. AdministrativeUnits.On(today).Units.Where(unit => unit.Level == UnitLevel.Commune),
    ];

    /// <summary>The first version with the later ones, all recorded when it was.</summary>
    public StoredPerson Of(PersonRow first)
    {
        if (country.Events == 0)
            return new(first, first, []);
        var chance = new Random(unchecked((int)((first.PersonId * 1_000_003) + country.Seed)));
        var later = new List<VersionRow>();
        foreach (var day in Days(first, chance))
            later.Add(Version(first, later.Count, PartialDate.Of(day).ToInt(), chance));
        return new(RecordFold.At(first, later), first, later);
    }

    private IEnumerable<DateOnly> Days(PersonRow first, Random chance)
    {
        var birth = PartialDate.FromInt(first.BirthDate).Latest;
        var begin = birth > Begin ? birth : Begin;
        var days = Enumerable
            .Range(0, country.Events)
            .Select(_ => chance.Next(1, Math.Max(2, today.DayNumber - begin.DayNumber)));
        return days.Order().Distinct().Select(begin.AddDays).Where(day => day < today);
    }

    private VersionRow Version(PersonRow first, int before, int day, Random chance)
    {
        var said = new PersonRow { Phone = Phone(chance), CurrentAbode = StoredAddress.Print(Abode(chance)) };
        var column = before == 1 ? "current_abode" : "phone";
        return new(
            first.PersonId,
            first.Version + before + 1,
            day,
            first.RecordedAt,
            first.Source,
            first.Evidence,
            first.ActId,
            Retracts: null,
            VersionRow.Print(said, [PersonColumns.ByName[column]])
        );
    }

    private static string Phone(Random chance) =>
        string.Create(CultureInfo.InvariantCulture, $"09{chance.Next(100_000_000):D8}");

    private Address Abode(Random chance) =>
        Address.Of(communes[chance.Next(communes.Length)], $"Số {chance.Next(1, 300)}").Value;
}
