using System.Data.Common;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements on pairs of records that are likely of one person.</summary>
internal static class LikePairTable
{
    public const string Sequence = "population.like_pair_id";

    private static readonly string[] Columns =
    [
        "person_id",
        "other_id",
        "pair_id",
        "unit",
        "bits",
        "pattern",
        "state",
        "why",
        "act_id",
    ];

    private static readonly string Select =
        $"SELECT {string.Join(", ", Columns)} FROM population.like_pair AS one WHERE";

    /// <summary>The pairs whose lesser keys are among some, kept for this transaction.</summary>
    public static Task<List<LikePairRow>> TakeAsync(
        Session session,
        IEnumerable<long> persons,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            $"{Select} person_id {KeyList.In(session)} ORDER BY person_id, other_id{session.ForUpdate}",
            Read,
            cancellation,
            KeyList.Of(session, persons)
        );

    /// <summary>Those that wait after a pair, in the order of keys, kept for this transaction.</summary>
    public static Task<List<LikePairRow>> TakeWaitingAsync(
        Session session,
        (PersonId Person, PersonId Other) after,
        int most,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            $"""
            {Select} state = 0 AND (person_id > @person OR (person_id = @person AND other_id > @other))
            ORDER BY person_id, other_id LIMIT {most}{session.ForUpdate}
            """,
            Read,
            cancellation,
            ("person", after.Person.Value),
            ("other", after.Other.Value)
        );

    /// <summary>A pair; null when there is no such.</summary>
    /// <param name="forChange">Keeps it for this transaction: who comes second finds what the first has done.</param>
    public static async Task<LikePairRow?> FindAsync(
        Session session,
        LikePairKey key,
        bool forChange,
        CancellationToken cancellation
    )
    {
        var statement = $"{Select} pair_id = @pair{(forChange ? session.ForUpdate : "")}";
        return (await session.ListAsync(statement, Read, cancellation, ("pair", key.Value))).FirstOrDefault();
    }

    /// <summary>Those that wait after another one, the likeliest first, of the commune that the post serves.</summary>
    public static Task<List<LikePairRow>> WaitingAsync(
        Act act,
        (int Hundredths, LikePairKey Key) after,
        int most,
        CancellationToken cancellation
    ) =>
        act.Session.ListAsync(
            $"""
            {Select} state = 0 AND (@unit = '' OR unit = @unit) AND {ProtectedPersons.VisibleKey(act)}
            AND (bits < @bits OR (bits = @bits AND pair_id < @pair))
            ORDER BY bits DESC, pair_id DESC LIMIT {most}
            """,
            Read,
            cancellation,
            ("unit", act.Authority.Unit),
            ("bits", after.Hundredths),
            ("pair", after.Key.Value)
        );

    /// <summary>The pairs that wait of a record, the likeliest first. Keys are drawn in blocks: a later record may have the lesser one.</summary>
    public static Task<List<LikePairRow>> WaitingOfAsync(
        Session session,
        PersonId person,
        int most,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            $"{Select} state = 0 AND (person_id = @person OR other_id = @person) ORDER BY bits DESC, pair_id DESC LIMIT {most}",
            Read,
            cancellation,
            ("person", person.Value)
        );

    /// <summary>How many wait for the post and of persons whom the act may see, up to some.</summary>
    public static async Task<long> CountAsync(Act act, int most, CancellationToken cancellation)
    {
        var seen = ProtectedPersons.VisibleKey(act);
        var otherSeen = ProtectedPersons.VisibleKey(act, "other_id");
        var count = await act.Session.ScalarAsync(
            $"""
            SELECT count(*) FROM (
                SELECT 1 FROM population.like_pair AS one
                WHERE state = 0 AND (@unit = '' OR unit = @unit) AND {seen} AND {otherSeen} LIMIT {most}
            ) AS waiting
            """,
            cancellation,
            ("unit", act.Authority.Unit)
        );
        return (long)count!;
    }

    public static async Task LoadAsync(
        Session session,
        IReadOnlyCollection<LikePairRow> pairs,
        CancellationToken cancellation
    )
    {
        if (pairs.Count == 0)
            return;
        await using var rows = await RowLoad.BeginAsync(session, "population.like_pair", Columns, cancellation);
        foreach (var pair in pairs)
        {
            await rows.StartRowAsync(cancellation);
            rows.Add((long?)pair.Person.Value);
            rows.Add((long?)pair.Other.Value);
            rows.Add((long?)pair.Key.Value);
            rows.Add(pair.Unit);
            rows.Add((int?)pair.Hundredths);
            rows.Add((int?)pair.Pattern);
            rows.AddShort((short)pair.State);
            rows.Add(pair.Why);
            rows.Add((long?)pair.Act.Value);
        }
        await rows.CompleteAsync(cancellation);
    }

    /// <summary>Writes what has become of a pair, and by which act.</summary>
    public static Task WriteAsync(Session session, LikePairRow pair, CancellationToken cancellation) =>
        session.ExecuteAsync(
            """
            UPDATE population.like_pair SET unit = @unit, bits = @bits, pattern = @pattern, state = @state, why = @why, act_id = @act
            WHERE person_id = @person AND other_id = @other
            """,
            cancellation,
            ("unit", pair.Unit),
            ("bits", pair.Hundredths),
            ("pattern", pair.Pattern),
            ("state", (short)pair.State),
            ("why", pair.Why),
            ("act", pair.Act.Value),
            ("person", pair.Person.Value),
            ("other", pair.Other.Value)
        );

    /// <summary>How many pairs there are in each state.</summary>
    public static async Task<IReadOnlyDictionary<LikePairState, long>> CountAsync(
        Session session,
        CancellationToken cancellation
    ) =>
        (
            await session.ListAsync(
                "SELECT state, count(*) FROM population.like_pair GROUP BY state",
                row => KeyValuePair.Create((LikePairState)row.GetInt16(0), row.GetInt64(1)),
                cancellation
            )
        ).ToDictionary();

    private static LikePairRow Read(DbDataReader row) =>
        new(
            new(row.GetInt64(0)),
            new(row.GetInt64(1)),
            new(row.GetInt64(2)),
            row.IsDBNull(3) ? null : row.GetString(3),
            row.GetInt32(4),
            row.GetInt32(5),
            (LikePairState)row.GetInt16(6),
            row.IsDBNull(7) ? null : row.GetString(7),
            new(row.GetInt64(8))
        );
}
