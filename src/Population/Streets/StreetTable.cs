using System.Data.Common;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements on streets that were renamed.</summary>
internal static class StreetTable
{
    private const string Standing = """
        SELECT renaming_id, unit, before, after, day, decision FROM population.street_renaming WHERE withdrawn_by IS NULL
        """;

    private const string InOrder = "ORDER BY day, renaming_id";

    /// <summary>All that were not taken back, the oldest first.</summary>
    public static Task<List<StreetRenaming>> ListAsync(Session session, CancellationToken cancellation) =>
        session.ListAsync($"{Standing} {InOrder}", Read, cancellation);

    /// <summary>Those of a commune.</summary>
    public static Task<List<StreetRenaming>> OfAsync(
        Session session,
        AdministrativeUnit commune,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            $"{Standing} AND unit = @unit {InOrder}",
            Read,
            cancellation,
            ("unit", StoredAddress.Print(commune))
        );

    /// <summary>One, kept for this transaction; null when there is none that stands.</summary>
    public static async Task<StreetRenaming?> TakeAsync(Session session, long id, CancellationToken cancellation) =>
        (
            await session.ListAsync(
                $"{Standing} AND renaming_id = @id{session.ForUpdate}",
                Read,
                cancellation,
                ("id", id)
            )
        ).FirstOrDefault();

    public static Task InsertAsync(Session session, StreetRenaming street, CancellationToken cancellation) =>
        session.ExecuteAsync(
            """
            INSERT INTO population.street_renaming (renaming_id, unit, before, after, day, decision)
            VALUES (@id, @unit, @before, @after, @day, @decision)
            """,
            cancellation,
            ("id", street.Id.Value),
            ("unit", StoredAddress.Print(street.Commune)),
            ("before", street.Before.Text),
            ("after", street.After.Text),
            ("day", PartialDate.Of(street.Day).ToInt()),
            ("decision", street.Decision)
        );

    public static Task WithdrawAsync(Act act, StreetRenaming street, CancellationToken cancellation) =>
        act.Session.ExecuteAsync(
            "UPDATE population.street_renaming SET withdrawn_by = @act WHERE renaming_id = @id",
            cancellation,
            ("act", act.Id.Value),
            ("id", street.Id.Value)
        );

    private static StreetRenaming Read(DbDataReader row) =>
        new(
            new(row.GetInt64(0)),
            StoredAddress.ReadUnit(row.GetString(1)),
            StreetName.Read(row.GetString(2)).Value,
            StreetName.Read(row.GetString(3)).Value,
            PartialDate.FromInt(row.GetInt32(4)).Earliest,
            row.GetString(5)
        );
}
