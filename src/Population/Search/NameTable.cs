using System.Text.Json;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Keys of names to be looked up: each alone, or each the first of a range.</summary>
/// <param name="Meets">Whether a name, folded and in words, is one of those meant: others may share a key with it.</param>
internal sealed record NameKeys(IReadOnlyCollection<long> First, long Width, Func<string[], bool> Meets);

/// <summary>The statements that find persons by the keys of their names. They give keys of persons: nobody is shown by them.</summary>
internal static class NameTable
{
    // The inner limit makes the planner walk the index, however many rows it believes a range to have.
    private const string ByRange = """
        SELECT p.person_id, p.name FROM unnest(@keys) AS k (first) CROSS JOIN LATERAL (
            SELECT person_id, name FROM population.person AS one
            WHERE name_key BETWEEN k.first AND k.first + @width AND merged_into IS NULL {0}
            ORDER BY name_key LIMIT @most) AS p
        LIMIT @most
        """;

    private const string ByKey =
        "SELECT person_id, name FROM population.person AS one WHERE name_key = ANY (@keys) AND merged_into IS NULL {0} LIMIT @most";

    // SQLite walks the keys, and the index for each of them.
    private const string InProcess = """
        SELECT one.person_id, one.name FROM json_each(@keys) AS k CROSS JOIN population.person AS one
        WHERE one.name_key BETWEEN k.value AND k.value + @width AND one.merged_into IS NULL {0} LIMIT @most
        """;

    /// <summary>Whose keys lie there, at most <paramref name="most"/>.</summary>
    /// <param name="unit">Code of the unit of permanent residence; null for anywhere.</param>
    public static async Task<IReadOnlyList<PersonId>> FindAsync(
        Act act,
        NameKeys keys,
        string? unit,
        int most,
        CancellationToken cancellation
    )
    {
        var isPostgres = act.Session.Engine == Engine.PostgreSql;
        var statement =
            !isPostgres ? InProcess
            : keys.Width == 0 ? ByKey
            : ByRange;
        var visible = ProtectedPersons.Visible(act);
        var inUnit = unit is null ? "" : "AND permanent_residence LIKE @unit || '@%'";
        object first = isPostgres ? keys.First.ToArray() : JsonSerializer.Serialize(keys.First);
        List<(string, object?)> values = [("keys", first), ("most", most)];
        if (!isPostgres || keys.Width > 0)
            values.Add(("width", keys.Width));
        if (unit is not null)
            values.Add(("unit", unit));
        var found = await act.Session.ListAsync(
            statement.Replace("{0}", $"AND {visible} {inUnit}", StringComparison.Ordinal),
            row => (Person: new PersonId(row.GetInt64(0)), Name: row.GetString(1)),
            cancellation,
            [.. values]
        );
        return
        [
            .. found.Where(person => keys.Meets(Folding.Ascii(person.Name).Split(' '))).Select(person => person.Person),
        ];
    }
}
