using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Where the addresses of a record lie by today's units, and what their streets are called; for whoever reads the record, within the same look.</summary>
public sealed class ReadAddressesToday
{
    /// <summary>Those of its addresses that read otherwise since they were registered.</summary>
    public async Task<IReadOnlyList<AddressToday>> RunAsync(
        Act act,
        PersonRecord person,
        CancellationToken cancellation
    )
    {
        var placed = await PlacesAsync(act, person, cancellation);
        var streets = new Dictionary<AdministrativeUnit, List<StreetRenaming>>();
        foreach (var commune in placed.Select(one => one.Place.Only).OfType<AdministrativeUnit>().Distinct())
            streets[commune] = await StreetTable.OfAsync(act.Session, commune, cancellation);
        var today = placed.Select(one =>
            one.Place.Only is { } commune
                ? one with
                {
                    Streets = RenamedWords.Of(one.Registered.Detail, streets[commune], act.Today).By,
                }
                : one
        );
        return [.. today.Where(one => one.Place.Reform is not null || one.Streets.Count > 0)];
    }

    private static async Task<List<AddressToday>> PlacesAsync(
        Act act,
        PersonRecord person,
        CancellationToken cancellation
    )
    {
        var inForce = await ReformTable.InForceAsync(act.Session, cancellation);
        var rows = await TodayTable.OfAsync(act.Session, person.Id, cancellation);
        var decisions = await DecisionTable.OfAsync(act.Session, person.Id, cancellation);
        var places = new AddressPlaces(inForce);
        var today = new List<AddressToday>();
        foreach (var item in AddressItems.All)
        {
            if (AddressItems.Of(person.Details, item) is not { } address)
                continue;
            var stored = StoredAddress.Print(address)!;
            // A row is silent about an address that came after it, and where an officer must decide.
            var placed = rows.FirstOrDefault(row =>
                row.Item == item && row.Registered == PlacedAddress.FingerprintOf(stored)
            );
            if ((placed?.Place ?? places.Of(stored, decisions.Of(person.Id.Value, item, stored))) is { } place)
                today.Add(new(item, address, place, []));
        }
        return today;
    }
}

/// <summary>An address as registered, and how it reads today.</summary>
/// <param name="Streets">The renamings of its street since, the oldest first.</param>
public sealed record AddressToday(
    AddressItem Item,
    Address Registered,
    Placement Place,
    IReadOnlyList<StreetRenaming> Streets
)
{
    /// <summary>Under today's unit, with today's name of the street; null while an officer must decide.</summary>
    public Address? Now =>
        Place.Only is { } unit
            ? Address
                .Of(
                    unit,
                    Streets.Aggregate(Registered.Detail, (words, street) => street.Before.Replace(words, street.After))
                )
                .Value
            : null;
}
