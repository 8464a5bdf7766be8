using System.Data.Common;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements on how far reforms have come.</summary>
internal static class ReformTable
{
    private static readonly string[] Columns =
    [
        "day",
        "state",
        "mapping",
        "versions",
        .. Tally("seen"),
        "last_person",
        .. Tally("done"),
        "act_id",
    ];

    private static readonly string Select = $"SELECT {string.Join(", ", Columns)} FROM population.reform";

    private static readonly string Upsert =
        $"INSERT INTO population.reform ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => $"@{column}"))}) "
        + $"ON CONFLICT (day) DO UPDATE SET {string.Join(", ", Columns.Skip(1).Select(column => $"{column} = excluded.{column}"))}";

    /// <summary>Every reform that was ever begun here, by day.</summary>
    /// <param name="forChange">Keeps the rows for this transaction.</param>
    public static async Task<IReadOnlyDictionary<DateOnly, ReformRow>> ListAsync(
        Session session,
        bool forChange,
        CancellationToken cancellation
    ) =>
        (
            await session.ListAsync($"{Select} ORDER BY day{(forChange ? session.ForUpdate : "")}", Read, cancellation)
        ).ToDictionary(row => row.Day);

    /// <summary>The reforms whose units count today: those carried out, in their order.</summary>
    public static async Task<IReadOnlyList<UnitReform>> InForceAsync(Session session, CancellationToken cancellation)
    {
        var rows = await ListAsync(session, forChange: false, cancellation);
        return [.. UnitReforms.All.Where(reform => rows.GetValueOrDefault(reform.Day)?.State == ReformState.InForce)];
    }

    /// <summary>The reforms that a record has been through, with those under way as far as they have come.</summary>
    public static async Task<IReadOnlyList<UnitReform>> InForceAsync(
        Session session,
        long person,
        CancellationToken cancellation
    )
    {
        var rows = await ListAsync(session, forChange: false, cancellation);
        bool IsThrough(UnitReform reform) =>
            rows.GetValueOrDefault(reform.Day) is { } row
            && row.State switch
            {
                ReformState.InForce => true,
                ReformState.Running => person <= row.LastPerson,
                ReformState.Undoing => person > row.LastPerson,
                _ => false,
            };
        return [.. UnitReforms.All.Where(IsThrough)];
    }

    public static Task WriteAsync(Session session, ReformRow row, CancellationToken cancellation)
    {
        object[] values =
        [
            PartialDate.Of(row.Day).ToInt(),
            (short)row.State,
            row.Mapping,
            row.Versions,
            .. Values(row.Seen),
            row.LastPerson,
            .. Values(row.Done),
            row.Act.Value,
        ];
        return session.ExecuteAsync(
            Upsert,
            cancellation,
            [.. Columns.Zip(values, (column, value) => (column, (object?)value))]
        );
    }

    /// <summary>An address that waited under a reform waits no longer.</summary>
    public static Task CountDecisionAsync(Session session, UnitReform reform, CancellationToken cancellation) =>
        session.ExecuteAsync(
            "UPDATE population.reform SET done_open = done_open - 1, done_by_person = done_by_person + 1 WHERE day = @day",
            cancellation,
            ("day", PartialDate.Of(reform.Day).ToInt())
        );

    /// <summary>More addresses wait under a reform than at its run.</summary>
    public static Task CountLateAsync(Session session, UnitReform reform, int more, CancellationToken cancellation) =>
        session.ExecuteAsync(
            "UPDATE population.reform SET done_open = done_open + @more WHERE day = @day",
            cancellation,
            ("more", more),
            ("day", PartialDate.Of(reform.Day).ToInt())
        );

    private static string[] Tally(string whose) =>
        [$"{whose}_persons", $"{whose}_mapped", $"{whose}_by_words", $"{whose}_by_person", $"{whose}_open"];

    private static object[] Values(ReformTally tally) =>
        [tally.Persons, tally.Mapped, tally.ByWords, tally.ByPerson, tally.Open];

    private static ReformRow Read(DbDataReader row) =>
        new(
            PartialDate.FromInt(row.GetInt32(0)).Earliest,
            (ReformState)row.GetInt16(1),
            row.GetString(2),
            row.GetInt64(3),
            ReadTally(row, 4),
            row.GetInt64(9),
            ReadTally(row, 10),
            new ActId(row.GetInt64(15))
        );

    private static ReformTally ReadTally(DbDataReader row, int first) =>
        new(
            row.GetInt64(first),
            row.GetInt64(first + 1),
            row.GetInt64(first + 2),
            row.GetInt64(first + 3),
            row.GetInt64(first + 4)
        );
}
