using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Many rows of the directory of numbers in one statement.</summary>
internal static class NumberRows
{
    private const string Postgres = """
        INSERT INTO population.number (number, person_id)
        SELECT number, person FROM unnest(@numbers, @persons) AS offer (number, person)
        ON CONFLICT (number) DO NOTHING RETURNING number
        """;

    // Without the WHERE, SQLite would read ON as the join's.
    private const string Sqlite = """
        INSERT INTO population.number (number, person_id)
        SELECT value ->> 0, value ->> 1 FROM json_each(@offers) WHERE true
        ON CONFLICT (number) DO NOTHING RETURNING number
        """;

    /// <summary>Enters each number for its person and gives the numbers that were free, the lowest first.</summary>
    public static Task<List<long>> EnterAsync(
        Act act,
        SortedDictionary<long, PersonId> offers,
        CancellationToken cancellation
    ) =>
        act.Session.Engine == Engine.PostgreSql
            ? act.Session.ListAsync(
                Postgres,
                row => row.GetInt64(0),
                cancellation,
                ("numbers", offers.Keys.ToArray()),
                ("persons", offers.Values.Select(person => person.Value).ToArray())
            )
            : act.Session.ListAsync(
                Sqlite,
                row => row.GetInt64(0),
                cancellation,
                ("offers", $"[{string.Join(',', offers.Select(one => $"[{one.Key},{one.Value.Value}]"))}]")
            );
}
