using System.Data.Common;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements on conflicts between sources.</summary>
internal static class ConflictTable
{
    private static readonly string[] Columns =
    [
        "person_id",
        "source_id",
        "ordinal",
        "item",
        "line",
        "unit",
        "evidence",
        "offered",
        "state",
        "article",
        "weighed",
        "paper",
        "act_id",
    ];

    private const string OfKey = "source_id = @source AND ordinal = @ordinal AND item = @item";

    private static readonly string Select =
        $"SELECT {string.Join(", ", Columns)} FROM population.conflict AS one WHERE";

    /// <summary>Everything that was ever found of some persons.</summary>
    public static async Task<ILookup<(PersonId Person, string Item), ConflictRow>> OfAsync(
        Session session,
        IReadOnlyCollection<long> persons,
        CancellationToken cancellation
    )
    {
        List<ConflictRow> rows =
            persons.Count == 0
                ? []
                : await session.ListAsync(
                    $"{Select} person_id {KeyList.In(session)}",
                    Read,
                    cancellation,
                    KeyList.Of(session, persons)
                );
        return rows.ToLookup(row => (row.Person, row.Key.Item));
    }

    public static async Task LoadAsync(
        Session session,
        IReadOnlyCollection<ConflictRow> conflicts,
        CancellationToken cancellation
    )
    {
        if (conflicts.Count == 0)
            return;
        await using var rows = await RowLoad.BeginAsync(session, "population.conflict", Columns, cancellation);
        foreach (var conflict in conflicts)
        {
            await rows.StartRowAsync(cancellation);
            rows.Add(conflict.Person.Value);
            rows.Add((long?)conflict.Key.Source);
            rows.Add((long?)conflict.Key.Ordinal);
            rows.Add(conflict.Key.Item);
            rows.Add((int?)conflict.Line);
            rows.Add(conflict.Unit);
            rows.AddShort((short)conflict.Rank);
            rows.Add(conflict.Offered);
            rows.AddShort((short)conflict.State);
            rows.Add(conflict.Article);
            rows.AddShort((short)conflict.Weighed);
            rows.Add(conflict.Paper);
            rows.Add((long?)conflict.Act.Value);
        }
        await rows.CompleteAsync(cancellation);
    }

    /// <summary>A conflict; null when there is no such.</summary>
    /// <param name="forChange">Keeps it for this transaction: who comes second finds what the first has done.</param>
    public static async Task<ConflictRow?> FindAsync(
        Session session,
        ConflictKey key,
        bool forChange,
        CancellationToken cancellation
    )
    {
        var statement = $"{Select} {OfKey}{(forChange ? session.ForUpdate : "")}";
        return (await session.ListAsync(statement, Read, cancellation, KeyOf(key))).FirstOrDefault();
    }

    /// <summary>Those that wait after another one, of the commune that the post serves and of persons whom the act may see.</summary>
    public static Task<List<ConflictRow>> WaitingAsync(
        Act act,
        ConflictKey after,
        int most,
        CancellationToken cancellation
    ) =>
        act.Session.ListAsync(
            $"""
            {Select} state = 0 AND (@unit = '' OR unit = @unit) AND {ProtectedPersons.VisibleKey(act)}
            AND (source_id > @source OR (source_id = @source
                AND (ordinal > @ordinal OR (ordinal = @ordinal AND item > @item))))
            ORDER BY source_id, ordinal, item LIMIT {most}
            """,
            Read,
            cancellation,
            [("unit", act.Authority.Unit), .. KeyOf(after)]
        );

    /// <summary>How many wait for the post and of persons whom the act may see, up to some.</summary>
    public static async Task<long> CountAsync(Act act, int most, CancellationToken cancellation) =>
        (long)
            (
                await act.Session.ScalarAsync(
                    $"""
                    SELECT count(*) FROM (
                        SELECT 1 FROM population.conflict AS one
                        WHERE state = 0 AND (@unit = '' OR unit = @unit) AND {ProtectedPersons.VisibleKey(
                        act
                    )} LIMIT {most}
                    ) AS waiting
                    """,
                    cancellation,
                    ("unit", act.Authority.Unit)
                )
            )!;

    /// <summary>Writes what was decided, and by which act.</summary>
    public static Task WriteAsync(Session session, ConflictRow conflict, CancellationToken cancellation) =>
        session.ExecuteAsync(
            $"""
            UPDATE population.conflict SET state = @state, article = @article, weighed = @weighed, paper = @paper, act_id = @act
            WHERE person_id = @person AND {OfKey}
            """,
            cancellation,
            [
                ("state", (short)conflict.State),
                ("article", conflict.Article),
                ("weighed", (short)conflict.Weighed),
                ("paper", conflict.Paper),
                ("act", conflict.Act.Value),
                ("person", conflict.Person.Value),
                .. KeyOf(conflict.Key),
            ]
        );

    /// <summary>How many items of a file were found to differ, by what has become of them.</summary>
    public static async Task<ConflictTally> TallyAsync(Session session, long source, CancellationToken cancellation)
    {
        var counts = await session.ListAsync(
            "SELECT state, count(*) FROM population.conflict WHERE source_id = @source GROUP BY state",
            row => KeyValuePair.Create((ConflictState)row.GetInt16(0), row.GetInt64(1)),
            cancellation,
            ("source", source)
        );
        return ConflictTally.Of(counts.ToDictionary());
    }

    private static (string, object?)[] KeyOf(ConflictKey key) =>
        [("source", key.Source), ("ordinal", key.Ordinal), ("item", key.Item)];

    private static ConflictRow Read(DbDataReader row) =>
        new(
            new(row.GetInt64(0)),
            new(row.GetInt64(1), row.GetInt64(2), row.GetString(3)),
            row.GetInt32(4),
            row.IsDBNull(5) ? null : row.GetString(5),
            (EvidenceRank)row.GetInt16(6),
            row.GetString(7),
            (ConflictState)row.GetInt16(8),
            row.GetString(9),
            (EvidenceRank)row.GetInt16(10),
            row.IsDBNull(11) ? null : row.GetString(11),
            new(row.GetInt64(12))
        );
}

/// <summary>Items of a file that said otherwise than the registry.</summary>
/// <param name="ByRule">Decided by the law's order of sources.</param>
/// <param name="Waiting">For an officer.</param>
/// <param name="Settled">By an officer.</param>
public sealed record ConflictTally(long ByRule, long Waiting, long Settled)
{
    internal static ConflictTally Of(IReadOnlyDictionary<ConflictState, long> counts)
    {
        long Sum(params ReadOnlySpan<ConflictState> states)
        {
            var sum = 0L;
            foreach (var state in states)
                sum += counts.GetValueOrDefault(state);
            return sum;
        }
        return new(
            Sum(ConflictState.KeptByRule, ConflictState.TakenByRule),
            Sum(ConflictState.Waiting),
            Sum(ConflictState.Kept, ConflictState.Taken, ConflictState.Corrected)
        );
    }
}
