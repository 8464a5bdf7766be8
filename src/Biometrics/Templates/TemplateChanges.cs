using CanCuoc.Storage;

namespace CanCuoc.Biometrics;

/// <summary>Somebody's template was made, replaced or erased.</summary>
/// <param name="Moment">Before which everything is committed once a horizon has passed it.</param>
internal readonly record struct TemplateChange(long Moment, long Id, long Subject, BodyPart Part);

/// <summary>
/// The list that galleries follow. Transactions of PostgreSQL end in another order than they began, so a place in the list is a horizon:
/// the oldest transaction that had not ended. Reading from there again gives some changes twice and misses none.
/// </summary>
internal static class TemplateChanges
{
    private const string Sequence = "biometrics.template_change_id";

    /// <summary>Notes changes within the transaction that makes them.</summary>
    public static async Task NoteAsync(
        Session session,
        long subject,
        IReadOnlyList<BodyPart> parts,
        CancellationToken cancellation
    )
    {
        var moment = session.Engine == Engine.PostgreSql ? "CAST(CAST(pg_current_xact_id() AS text) AS bigint)" : "@id";
        var ids = await session.DrawAsync(Sequence, parts.Count, cancellation);
        foreach (var (part, id) in parts.Zip(ids))
            await session.ExecuteAsync(
                $"""
                INSERT INTO biometrics.template_change (change_id, subject_id, part, moment)
                VALUES (@id, @subject, @part, {moment})
                """,
                cancellation,
                ("id", id),
                ("subject", subject),
                ("part", (int)part)
            );
    }

    /// <summary>Before which every change is committed; a session outside any transaction asks.</summary>
    public static async Task<long> HorizonAsync(Session session, CancellationToken cancellation) =>
        (long)
            (
                await session.ScalarAsync(
                    session.Engine == Engine.PostgreSql
                        ? "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)"
                        : "SELECT coalesce(max(moment), 0) + 1 FROM biometrics.template_change",
                    cancellation
                )
            )!;

    /// <summary>What was committed from a horizon on.</summary>
    public static Task<List<TemplateChange>> SinceAsync(
        Session session,
        long horizon,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            """
            SELECT moment, change_id, subject_id, part FROM biometrics.template_change
            WHERE moment >= @horizon ORDER BY moment, change_id
            """,
            row => new TemplateChange(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), (BodyPart)row.GetInt32(3)),
            cancellation,
            ("horizon", horizon)
        );
}
