using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements on records that were not taken.</summary>
internal static class QuarantineTable
{
    private static readonly string[] Columns =
    [
        "source_id",
        "ordinal",
        "line",
        "unit",
        "code",
        "about",
        "record",
        "state",
    ];

    private static readonly string[] RepairColumns = ["source_id", "ordinal", "path", "encoding", "bytes"];

    public static async Task LoadAsync(
        Session session,
        CollectedSource source,
        IReadOnlyList<(CollectedRecord Record, Refusal Reason)> refused,
        CancellationToken cancellation
    )
    {
        if (refused.Count == 0)
            return;
        await using var rows = await RowLoad.BeginAsync(session, "population.quarantine", Columns, cancellation);
        foreach (var (record, reason) in refused)
        {
            await rows.StartRowAsync(cancellation);
            rows.Add((long?)source.Id);
            rows.Add((long?)record.Ordinal);
            rows.Add((int?)record.Line);
            rows.Add(CommuneOf(record, source.AsAt));
            rows.Add(reason.Code);
            rows.Add(reason.About);
            rows.Add(record.Print());
            rows.AddShort((short)QuarantineState.Waiting);
        }
        await rows.CompleteAsync(cancellation);
    }

    /// <summary>Why records of a file wait, the most frequent reason first.</summary>
    public static async Task<IReadOnlyList<QuarantineReason>> ReasonsAsync(
        Session session,
        long source,
        CancellationToken cancellation
    ) =>
        await session.ListAsync(
            """
            SELECT code, about, count(*), min(line) FROM population.quarantine
            WHERE source_id = @source AND state = 0 GROUP BY code, about ORDER BY count(*) DESC, code, about
            """,
            row => new QuarantineReason(
                row.GetString(0),
                row.IsDBNull(1) ? null : row.GetString(1),
                row.GetInt64(2),
                row.GetInt32(3)
            ),
            cancellation,
            ("source", source)
        );

    /// <summary>A record.</summary>
    public static Task<QuarantineRow?> FindAsync(Session session, QuarantineKey key, CancellationToken cancellation) =>
        ReadAsync(
            session,
            "source_id = @source AND ordinal = @ordinal",
            cancellation,
            ("source", key.Source),
            ("ordinal", key.Ordinal)
        );

    /// <summary>The same, taken for this act: who comes second finds what the first has done.</summary>
    public static Task<QuarantineRow?> TakeAsync(Session session, QuarantineKey key, CancellationToken cancellation) =>
        ReadAsync(
            session,
            $"source_id = @source AND ordinal = @ordinal{session.ForUpdate}",
            cancellation,
            ("source", key.Source),
            ("ordinal", key.Ordinal)
        );

    /// <summary>The first record that waits after another one, of the commune that the post serves.</summary>
    public static Task<QuarantineRow?> NextAsync(Act act, QuarantineKey after, CancellationToken cancellation) =>
        ReadAsync(
            act.Session,
            """
            state = 0 AND (@unit = '' OR unit = @unit) AND (source_id > @source OR (source_id = @source AND ordinal > @ordinal))
            ORDER BY source_id, ordinal LIMIT 1
            """,
            cancellation,
            ("unit", act.Authority.Unit),
            ("source", after.Source),
            ("ordinal", after.Ordinal)
        );

    /// <summary>How many wait for the post, up to some.</summary>
    public static async Task<long> CountAsync(Act act, int most, CancellationToken cancellation) =>
        (long)
            (
                await act.Session.ScalarAsync(
                    $"""
                    SELECT count(*) FROM (
                        SELECT 1 FROM population.quarantine WHERE state = 0 AND (@unit = '' OR unit = @unit) LIMIT {most}
                    ) AS waiting
                    """,
                    cancellation,
                    ("unit", act.Authority.Unit)
                )
            )!;

    public static Task EndAsync(
        Act act,
        QuarantineKey key,
        QuarantineState state,
        string? why,
        CancellationToken cancellation
    ) =>
        act.Session.ExecuteAsync(
            """
            UPDATE population.quarantine SET state = @state, ended_by = @act, removed_as = @why
            WHERE source_id = @source AND ordinal = @ordinal
            """,
            cancellation,
            ("state", (short)state),
            ("act", act.Id.Value),
            ("why", why),
            ("source", key.Source),
            ("ordinal", key.Ordinal)
        );

    private static async Task<QuarantineRow?> ReadAsync(
        Session session,
        string condition,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters
    )
    {
        var rows = await session.ListAsync(
            $"SELECT source_id, ordinal, line, record, unit, code, about, state FROM population.quarantine WHERE {condition}",
            row =>
                (
                    Source: row.GetInt64(0),
                    Record: CollectedRecord.Parse(row.GetInt64(1), row.GetInt32(2), row.GetString(3)),
                    Unit: row.IsDBNull(4) ? null : row.GetString(4),
                    Code: row.GetString(5),
                    About: row.IsDBNull(6) ? null : row.GetString(6),
                    State: (QuarantineState)row.GetInt16(7)
                ),
            cancellation,
            parameters
        );
        return rows is [var found]
            ? new(
                await SourceTable.GetAsync(session, found.Source, cancellation),
                found.Record,
                found.Unit,
                found.Code,
                found.About,
                found.State
            )
            : null;
    }

    /// <summary>Keeps the bytes of texts that were read in another encoding.</summary>
    public static async Task LoadRepairsAsync(
        Session session,
        CollectedSource source,
        IReadOnlyList<(long Ordinal, RepairedText Text)> repairs,
        CancellationToken cancellation
    )
    {
        if (repairs.Count == 0)
            return;
        await using var rows = await RowLoad.BeginAsync(
            session,
            "population.repaired_text",
            RepairColumns,
            cancellation
        );
        foreach (var (ordinal, text) in repairs)
        {
            await rows.StartRowAsync(cancellation);
            rows.Add((long?)source.Id);
            rows.Add((long?)ordinal);
            rows.Add(text.Path);
            rows.AddShort((short)text.Encoding);
            rows.Add(text.Bytes);
        }
        await rows.CompleteAsync(cancellation);
    }

    /// <summary>Today's commune whose officers know the person best: of residence, else of birth; null where no code tells it.</summary>
    private static string? CommuneOf(CollectedRecord record, DateOnly asAt) =>
        PersonReading
            .CodesOfPlaces(record)
            .Select(code => AdministrativeUnits.Find(code, asAt))
            .OfType<AdministrativeUnit>()
            .Select(unit => AdministrativeUnits.SuccessionOf(unit).Only)
            .FirstOrDefault(unit => unit?.Level == UnitLevel.Commune)
            ?.Code;
}

/// <summary>What has become of a record that was not taken.</summary>
public enum QuarantineState
{
    Waiting = 0,
    Released = 1,
    Removed = 2,
}
