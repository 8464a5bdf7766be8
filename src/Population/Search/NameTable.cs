using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A record under a key of names, as far as it says whether it is meant.</summary>
internal readonly record struct NamedRecord(PersonId Person, string Name, PartialDate Birth);

/// <summary>The statements that find persons by the keys of their names. They give keys of persons: nobody is shown by them.</summary>
internal static class NameTable
{
    // The inner limit makes the planner walk the index, however many rows it believes a range to have.
    private const string ByRange = """
        SELECT p.person_id, p.name, p.birth_date FROM unnest(@keys) AS k (first) CROSS JOIN LATERAL (
            SELECT person_id, name, birth_date FROM population.person AS one
            WHERE name_key BETWEEN k.first AND k.first + @width AND merged_into IS NULL {0}
            ORDER BY name_key LIMIT @most) AS p
        LIMIT @most
        """;

    private const string ByKey = """
        SELECT person_id, name, birth_date FROM population.person AS one
        WHERE name_key = ANY (@keys) AND merged_into IS NULL {0} LIMIT @most
        """;

    // SQLite walks the keys, and the index for each of them.
    private const string InProcess = """
        SELECT one.person_id, one.name, one.birth_date FROM json_each(@keys) AS k CROSS JOIN population.person AS one
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
        var inUnit = unit is null ? "" : "AND permanent_residence LIKE @unit || '@%'";
        var found = await ListAsync(
            act.Session,
            keys,
            $"AND {ProtectedPersons.Visible(act)} {inUnit}",
            most,
            cancellation,
            unit is null ? [] : [("unit", unit)]
        );
        return [.. found.Select(record => record.Person)];
    }

    /// <summary>All records under the keys but those that were merged, whoever is protected too.</summary>
    public static Task<List<NamedRecord>> AnybodyAsync(
        Session session,
        NameKeys keys,
        CancellationToken cancellation
    ) => ListAsync(session, keys, "", int.MaxValue, cancellation);

    /// <summary>How many records there are under keys, others of the same keys too.</summary>
    public static async Task<long> CountAsync(
        Session session,
        IReadOnlyCollection<long> keys,
        CancellationToken cancellation
    ) =>
        (long)
            (
                await session.ScalarAsync(
                    $"SELECT count(*) FROM population.person WHERE name_key {KeyList.In(session)}",
                    cancellation,
                    KeyList.Of(session, keys)
                )
            )!;

    private static async Task<List<NamedRecord>> ListAsync(
        Session session,
        NameKeys keys,
        string condition,
        int most,
        CancellationToken cancellation,
        params (string, object?)[] more
    )
    {
        var isPostgres = session.Engine == Engine.PostgreSql;
        var statement =
            !isPostgres ? InProcess
            : keys.Width == 0 ? ByKey
            : ByRange;
        List<(string, object?)> values = [KeyList.Of(session, keys.First), ("most", most), .. more];
        if (!isPostgres || keys.Width > 0)
            values.Add(("width", keys.Width));
        var found = await session.ListAsync(
            statement.Replace("{0}", condition, StringComparison.Ordinal),
            row => new NamedRecord(new(row.GetInt64(0)), row.GetString(1), PartialDate.FromInt(row.GetInt32(2))),
            cancellation,
            [.. values]
        );
        return found.FindAll(record => keys.Meets(Folding.Ascii(record.Name).Split(' ')));
    }
}
