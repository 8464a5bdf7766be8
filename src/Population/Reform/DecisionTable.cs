using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What officers decided about addresses; a decision speaks for the address it was made about and no other.</summary>
internal sealed class DecisionTable
{
    private readonly ILookup<(long Person, AddressItem Item), Decision> decisions;

    private DecisionTable(IEnumerable<Decision> decisions) =>
        this.decisions = decisions.ToLookup(one => (one.Person, one.Item));

    /// <summary>Those about persons after <paramref name="after"/>, up to <paramref name="last"/>.</summary>
    public static async Task<DecisionTable> BetweenAsync(
        Session session,
        long after,
        long last,
        CancellationToken cancellation
    ) =>
        new(
            await session.ListAsync(
                """
                SELECT person_id, item, reform, registered, unit FROM population.address_decision
                WHERE person_id > @after AND person_id <= @last
                """,
                row => new Decision(
                    row.GetInt64(0),
                    (AddressItem)row.GetInt16(1),
                    PartialDate.FromInt(row.GetInt32(2)).Earliest,
                    row.GetInt64(3),
                    row.GetString(4)
                ),
                cancellation,
                ("after", after),
                ("last", last)
            )
        );

    /// <summary>Those about one person.</summary>
    public static Task<DecisionTable> OfAsync(Session session, PersonId person, CancellationToken cancellation) =>
        BetweenAsync(session, person.Value - 1, person.Value, cancellation);

    /// <summary>What was decided about an address, by reform; null where nothing was.</summary>
    public Func<UnitReform, AdministrativeUnit?>? Of(long person, AddressItem item, string stored)
    {
        var here = decisions[(person, item)];
        if (!here.Any())
            return null;
        var registered = PlacedAddress.FingerprintOf(stored);
        return reform =>
            here.FirstOrDefault(one => one.Reform == reform.Day && one.Registered == registered) is { } decision
                ? StoredAddress.ReadUnit(decision.Unit)
                : null;
    }

    public static Task WriteAsync(Act act, PlacedAddress address, UnitReform reform, CancellationToken cancellation) =>
        act.Session.ExecuteAsync(
            """
            INSERT INTO population.address_decision (person_id, item, reform, registered, unit, act_id)
            VALUES (@person, @item, @reform, @registered, @unit, @act)
            ON CONFLICT (person_id, item, reform) DO UPDATE
            SET registered = excluded.registered, unit = excluded.unit, act_id = excluded.act_id
            """,
            cancellation,
            ("person", address.PersonId),
            ("item", (short)address.Item),
            ("reform", PartialDate.Of(reform.Day).ToInt()),
            ("registered", address.Registered),
            ("unit", address.Unit),
            ("act", act.Id.Value)
        );

    private sealed record Decision(long Person, AddressItem Item, DateOnly Reform, long Registered, string Unit);
}
