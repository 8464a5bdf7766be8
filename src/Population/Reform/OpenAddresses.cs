using System.Data.Common;
using System.Text.Json;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements on addresses that wait for an officer.</summary>
internal static class OpenAddresses
{
    // Rows that their records left behind are passed over, some at a time.
    private const int ReadAtOnce = 16;

    private const string Select =
        "SELECT person_id, item, registered FROM population.address_today WHERE ground = 0 AND";

    /// <summary>The next one that the act may see and its post serves; null when none is left.</summary>
    /// <param name="skipped">How many before it the officer leaves for later.</param>
    public static async Task<(PersonId Person, AddressItem Item, string Stored)?> NextAsync(
        Act act,
        IReadOnlyList<UnitReform> inForce,
        int skipped,
        CancellationToken cancellation
    )
    {
        var (reach, parameters) = Reach(act, inForce);
        for (var place = skipped; ; place += ReadAtOnce)
        {
            var rows = await act.Session.ListAsync(
                $"{Select} {reach} ORDER BY item, unit, person_id LIMIT {ReadAtOnce} OFFSET {place}",
                Read,
                cancellation,
                parameters
            );
            if (await CurrentAsync(act, rows, cancellation) is [var next, ..])
                return next;
            if (rows.Count < ReadAtOnce)
                return null;
        }
    }

    /// <summary>How many wait for the post and of persons whom the act may see, up to some.</summary>
    public static async Task<long> CountAsync(
        Act act,
        IReadOnlyList<UnitReform> inForce,
        int most,
        CancellationToken cancellation
    )
    {
        var (reach, parameters) = Reach(act, inForce);
        var count = await act.Session.ScalarAsync(
            $"""
            SELECT count(*) FROM (
                SELECT 1 FROM population.address_today AS one
                WHERE ground = 0 AND {reach} AND {ProtectedPersons.VisibleKey(act)} LIMIT {most}
            ) AS waiting
            """,
            cancellation,
            parameters
        );
        return (long)count!;
    }

    /// <summary>One of them, kept for this transaction; null when it waits no longer or the act may not see it.</summary>
    public static async Task<string?> FindAsync(
        Act act,
        PersonId person,
        AddressItem item,
        CancellationToken cancellation
    )
    {
        var rows = await act.Session.ListAsync(
            $"{Select} person_id = @person AND item = @item{act.Session.ForUpdate}",
            Read,
            cancellation,
            ("person", person.Value),
            ("item", (short)item)
        );
        return await CurrentAsync(act, rows, cancellation) is [var found] ? found.Stored : null;
    }

    /// <summary>Those whose records the act may see and still say the address that the row was made from.</summary>
    private static async Task<IReadOnlyList<(PersonId Person, AddressItem Item, string Stored)>> CurrentAsync(
        Act act,
        IReadOnlyCollection<Row> rows,
        CancellationToken cancellation
    )
    {
        if (rows.Count == 0)
            return [];
        PersonId[] persons = [.. rows.Select(row => row.Person).Distinct()];
        var read = await act.Session.ListAsync(
            $"SELECT person_id, {AddressItems.Names} FROM population.person AS one "
                + $"WHERE {ProtectedPersons.Visible(act)} AND person_id IN ({KinTable.Keys(persons)})",
            row => (Id: new PersonId(row.GetInt64(0)), Addresses: AddressItems.Read(row, 1)),
            cancellation
        );
        var addresses = read.ToDictionary(person => person.Id, person => person.Addresses);
        string? Stored(Row row) => addresses.GetValueOrDefault(row.Person)?[(int)row.Item - 1];
        return
        [
            .. rows.Where(row => Stored(row) is { } stored && PlacedAddress.FingerprintOf(stored) == row.Registered)
                .Select(row => (row.Person, row.Item, Stored(row)!)),
        ];
    }

    /// <summary>Where it may lie, by the reforms in force and what was decided at an earlier one.</summary>
    public static async Task<Placement> PlaceAsync(
        Session session,
        IReadOnlyList<UnitReform> inForce,
        (PersonId Person, AddressItem Item, string Stored) address,
        CancellationToken cancellation
    )
    {
        var decisions = await DecisionTable.OfAsync(session, address.Person, cancellation);
        var decided = decisions.Of(address.Person.Value, address.Item, address.Stored);
        return new AddressPlaces(inForce).Of(address.Stored, decided)!;
    }

    /// <summary>Puts the unit in which it lies into the row.</summary>
    public static Task CloseAsync(Session session, PlacedAddress address, CancellationToken cancellation) =>
        session.ExecuteAsync(
            "UPDATE population.address_today SET ground = @ground, unit = @unit WHERE person_id = @person AND item = @item",
            cancellation,
            ("ground", (short)PlacementGround.Person),
            ("unit", address.Unit),
            ("person", address.PersonId),
            ("item", (short)address.Item)
        );

    /// <summary>A post of one commune has the addresses that may lie in it.</summary>
    private static (string Condition, (string, object?)[] Parameters) Reach(Act act, IReadOnlyList<UnitReform> inForce)
    {
        if (act.Authority.Unit.Length == 0)
            return ("1 = 1", []);
        string[] units =
        [
            .. inForce
                .SelectMany(reform => reform.Before.Units)
                .Where(unit => Placement.Of(unit, "", inForce).Units.Any(one => act.Authority.Serves(one.Code)))
                .Select(StoredAddress.Print),
        ];
        return act.Session.Engine == Engine.PostgreSql
            ? ("unit = ANY (@units)", [("units", units)])
            : ("unit IN (SELECT value FROM json_each(@units))", [("units", JsonSerializer.Serialize(units))]);
    }

    private static Row Read(DbDataReader row) =>
        new(new PersonId(row.GetInt64(0)), (AddressItem)row.GetInt16(1), row.GetInt64(2));

    /// <summary>A row that waits.</summary>
    private sealed record Row(PersonId Person, AddressItem Item, long Registered);
}
