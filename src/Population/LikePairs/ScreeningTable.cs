using CanCuoc.Ledger;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>The statements on the screening that was begun last.</summary>
internal static class ScreeningTable
{
    public static Task BeginAsync(Act act, CancellationToken cancellation) =>
        act.Session.ExecuteAsync(
            """
            INSERT INTO population.screening (one, act_id, begun_at, records, compared, left_out)
            VALUES (1, @act, @now, 0, 0, 0) ON CONFLICT (one) DO UPDATE SET
                act_id = excluded.act_id, begun_at = excluded.begun_at, ended_at = NULL, records = 0, compared = 0, left_out = 0
            """,
            cancellation,
            ("act", act.Id.Value),
            ("now", Moment.ToStored(act.Now))
        );

    /// <summary>The act that began it, kept for this transaction.</summary>
    public static async Task<ActId> TakeAsync(Session session, CancellationToken cancellation) =>
        new(
            (long)
                (
                    await session.ScalarAsync(
                        $"SELECT act_id FROM population.screening WHERE one = 1{session.ForUpdate}",
                        cancellation
                    )
                )!
        );

    public static Task EndAsync(Act act, ScreenedRecords screened, CancellationToken cancellation) =>
        act.Session.ExecuteAsync(
            "UPDATE population.screening SET ended_at = @now, records = @records, compared = @compared, left_out = @left WHERE one = 1",
            cancellation,
            ("now", Moment.ToStored(act.Now)),
            ("records", screened.Records),
            ("compared", screened.Compared),
            ("left", screened.LeftOut)
        );

    /// <summary>Null before the first.</summary>
    public static async Task<LastScreening?> ReadAsync(Session session, CancellationToken cancellation) =>
        (
            await session.ListAsync(
                "SELECT begun_at, ended_at, records, compared, left_out FROM population.screening WHERE one = 1",
                row => new LastScreening(
                    Moment.FromStored(row.GetInt64(0)),
                    row.IsDBNull(1) ? null : Moment.FromStored(row.GetInt64(1)),
                    new(row.GetInt64(2), row.GetInt64(3), row.GetInt64(4))
                ),
                cancellation
            )
        ).FirstOrDefault();
}

/// <summary>What a screening went through.</summary>
/// <param name="Compared">Pairs that were compared, some in several passes.</param>
/// <param name="LeftOut">Pairs that were not compared although they share a key: too many do.</param>
public sealed record ScreenedRecords(long Records, long Compared, long LeftOut);

/// <summary>The screening that was begun last.</summary>
/// <param name="EndedAt">Null while it runs, and for ever when it was broken off.</param>
public sealed record LastScreening(DateTimeOffset BegunAt, DateTimeOffset? EndedAt, ScreenedRecords Screened);
