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

    private static readonly string Select = $"""
        SELECT today.person_id, today.item, today.registered, {AddressItems.ColumnOf("today.item", "one")}
        FROM population.address_today AS today JOIN population.person AS one ON one.person_id = today.person_id
        WHERE today.ground = 0 AND
        """;

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
                $"{Select} {ProtectedPersons.Visible(act)} AND {reach} "
                    + $"ORDER BY today.item, today.unit, today.person_id LIMIT {ReadAtOnce} OFFSET {place}",
                Read,
                cancellation,
                parameters
            );
            foreach (var row in rows.Where(row => row.IsCurrent))
                return (row.Person, row.Item, row.Stored!);
            if (rows.Count < ReadAtOnce)
                return null;
        }
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
            $"{Select} {ProtectedPersons.Visible(act)} AND today.person_id = @person AND today.item = @item{act.Session.ForUpdate}",
            Read,
            cancellation,
            ("person", person.Value),
            ("item", (short)item)
        );
        return rows is [{ IsCurrent: true } row] ? row.Stored : null;
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
            ? ("today.unit = ANY (@units)", [("units", units)])
            : ("today.unit IN (SELECT value FROM json_each(@units))", [("units", JsonSerializer.Serialize(units))]);
    }

    private static Row Read(DbDataReader row) =>
        new(
            new PersonId(row.GetInt64(0)),
            (AddressItem)row.GetInt16(1),
            row.GetInt64(2),
            row.IsDBNull(3) ? null : row.GetString(3)
        );

    /// <summary>A row, and what the record says today.</summary>
    private sealed record Row(PersonId Person, AddressItem Item, long Registered, string? Stored)
    {
        public bool IsCurrent => Stored is not null && PlacedAddress.FingerprintOf(Stored) == Registered;
    }
}
