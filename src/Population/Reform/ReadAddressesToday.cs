using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Where the addresses of a record lie by today's units; for whoever reads the record, within the same look.</summary>
public sealed class ReadAddressesToday
{
    /// <summary>Those of its addresses that read otherwise since they were registered.</summary>
    public async Task<IReadOnlyList<AddressToday>> RunAsync(
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
            if (
                (placed?.Place ?? places.Of(stored, decisions.Of(person.Id.Value, item, stored))) is
                { Reform: not null } place
            )
                today.Add(new(item, address, place));
        }
        return today;
    }
}

/// <summary>An address as registered, and where it lies today.</summary>
public sealed record AddressToday(AddressItem Item, Address Registered, Placement Place)
{
    /// <summary>The same words under today's unit; null while an officer must decide.</summary>
    public Address? Now => Place.Only is { } unit ? Address.Of(unit, Registered.Detail).Value : null;
}
