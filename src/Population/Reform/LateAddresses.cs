using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Addresses under old units that come into records after a reform was carried out. Those that nobody can place wait for an officer at
/// once, as if they had been there at the run; the others need no row, for their units follow from the reform.
/// </summary>
internal static class LateAddresses
{
    /// <summary>Places what a record says anew.</summary>
    public static Task PlaceAsync(Act act, PersonRow before, PersonRow after, CancellationToken cancellation) =>
        PlaceAsync(
            act,
            after.PersonId,
            item => AddressItems.Of(before, item) == AddressItems.Of(after, item) ? [] : [after],
            cancellation
        );

    /// <summary>Places the addresses of records that were entered, in the order of their keys.</summary>
    public static Task PlaceAsync(Act act, IReadOnlyList<PersonRow> entered, CancellationToken cancellation) =>
        PlaceAsync(act, entered[0].PersonId, _ => entered, cancellation);

    private static async Task PlaceAsync(
        Act act,
        long first,
        Func<AddressItem, IReadOnlyList<PersonRow>> rowsOf,
        CancellationToken cancellation
    )
    {
        var reforms = await ReformTable.InForceAsync(act.Session, first, cancellation);
        if (reforms.Count == 0)
            return;
        var places = new AddressPlaces(reforms);
        var open = new List<PlacedAddress>();
        foreach (var item in AddressItems.All)
        foreach (var row in rowsOf(item))
        {
            if (
                AddressItems.Of(row, item) is { } stored
                && places.Of(stored) is { Ground: PlacementGround.Open, Reform: not null } place
            )
                open.Add(new(row.PersonId, item, stored, place));
        }
        await WaitAsync(act, places, reforms[^1], open, cancellation);
    }

    /// <summary>Writes what waits, but for what was decided when the record said it before.</summary>
    private static async Task WaitAsync(
        Act act,
        AddressPlaces places,
        UnitReform last,
        List<PlacedAddress> open,
        CancellationToken cancellation
    )
    {
        if (open.Count == 0)
            return;
        var persons = open.Select(address => address.PersonId).Distinct().ToList();
        var decisions = await DecisionTable.BetweenAsync(act.Session, persons.Min() - 1, persons.Max(), cancellation);
        bool IsOpen(PlacedAddress address) =>
            decisions.Of(address.PersonId, address.Item, address.Stored) is not { } decided
            || places.Of(address.Stored, decided) is { Ground: PlacementGround.Open };
        open.RemoveAll(address => !IsOpen(address));
        foreach (var address in open)
            await TodayTable.PutAsync(act.Session, address, cancellation);
        await ReformTable.CountLateAsync(act.Session, last, open.Count, cancellation);
        if (open.Count > 0)
            act.Record(new AddressesPlaced(last.Day, open.Count) { Row = TodayTable.Commit(open) });
    }
}
