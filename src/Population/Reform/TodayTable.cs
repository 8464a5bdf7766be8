using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The rows of today's units beside the addresses.</summary>
internal static class TodayTable
{
    private static readonly string[] Columns = ["person_id", "item", "ground", "reform", "registered", "unit"];

    /// <summary>Puts the rows of some persons in the place of those they had, so that doing it twice is doing it once.</summary>
    /// <param name="after">The person before the first.</param>
    public static async Task ReplaceAsync(Session session, long after, AddressPage page, CancellationToken cancellation)
    {
        await session.ExecuteAsync(
            "DELETE FROM population.address_today WHERE person_id > @after AND person_id <= @last",
            cancellation,
            ("after", after),
            ("last", page.Last)
        );
        await using var rows = await RowLoad.BeginAsync(session, "population.address_today", Columns, cancellation);
        foreach (var address in page.Placed)
        {
            await rows.StartRowAsync(cancellation);
            rows.Add(address.PersonId);
            rows.AddShort((short)address.Item);
            rows.AddShort((short)address.Place.Ground);
            rows.Add((int?)PartialDate.Of(address.Place.Reform!.Day).ToInt());
            rows.Add(address.Registered);
            rows.Add(address.Unit);
        }
        await rows.CompleteAsync(cancellation);
    }

    /// <summary>Puts a row in the place of the one that the address had, if any.</summary>
    public static Task PutAsync(Session session, PlacedAddress address, CancellationToken cancellation) =>
        session.ExecuteAsync(
            """
            INSERT INTO population.address_today (person_id, item, ground, reform, registered, unit)
            VALUES (@person, @item, @ground, @reform, @registered, @unit) ON CONFLICT (person_id, item) DO UPDATE
            SET ground = excluded.ground, reform = excluded.reform, registered = excluded.registered, unit = excluded.unit
            """,
            cancellation,
            ("person", address.PersonId),
            ("item", (short)address.Item),
            ("ground", (short)address.Place.Ground),
            ("reform", PartialDate.Of(address.Place.Reform!.Day).ToInt()),
            ("registered", address.Registered),
            ("unit", address.Unit)
        );

    /// <summary>The rows of one person that say a unit.</summary>
    public static Task<List<TodayRow>> OfAsync(Session session, PersonId person, CancellationToken cancellation) =>
        session.ListAsync(
            "SELECT item, ground, reform, registered, unit FROM population.address_today WHERE person_id = @person AND ground <> 0",
            row => new TodayRow(
                (AddressItem)row.GetInt16(0),
                row.GetInt64(3),
                new(
                    [StoredAddress.ReadUnit(row.GetString(4))],
                    (PlacementGround)row.GetInt16(1),
                    UnitReforms.All.Single(reform => PartialDate.Of(reform.Day).ToInt() == row.GetInt32(2))
                )
            ),
            cancellation,
            ("person", person.Value)
        );

    /// <summary>What a fact commits to: the rows in their order.</summary>
    public static ReadOnlyMemory<byte> Commit(IEnumerable<PlacedAddress> placed)
    {
        var bytes = new CanonicalBytes(1);
        foreach (var address in placed)
            bytes
                .Add(address.PersonId)
                .Add((int)address.Item)
                .Add((int)address.Place.Ground)
                .Add(PartialDate.Of(address.Place.Reform!.Day).ToInt())
                .Add(address.Registered)
                .Add(address.Unit);
        return bytes.Written;
    }
}

/// <summary>What a row says of an address.</summary>
internal sealed record TodayRow(AddressItem Item, long Registered, Placement Place);
