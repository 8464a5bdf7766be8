using System.Text.Json;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements on a person's rows. Every reading one notes whom the act saw: there is no other way to a person.</summary>
internal static class PersonTable
{
    private static readonly string Select = $"SELECT {PersonColumns.Names} FROM population.person WHERE ";

    private static readonly string Insert =
        $"INSERT INTO population.person ({PersonColumns.Names}) VALUES ({Parameters(PersonColumns.All)})";

    /// <summary>Writes a record over its version before; touches no row when that is no longer the current one.</summary>
    public static readonly string Update =
        $"UPDATE population.person SET {string.Join(", ", PersonColumns.All.Skip(1).Select(column => $"{column.Name} = @{column.Name}"))} "
        + "WHERE person_id = @person_id AND version = @version - 1";

    public static async Task<PersonRecord?> ReadAsync(Act act, PersonId id, CancellationToken cancellation) =>
        (await ListAsync(act, Select + "person_id = @id", cancellation, ("id", id.Value))).FirstOrDefault();

    /// <summary>A record with all its versions; null when there is no such person.</summary>
    public static async Task<PersonHistory?> HistoryAsync(Act act, PersonId id, CancellationToken cancellation)
    {
        if (await PersonVersions.ReadAsync(act.Session, id, forChange: false, cancellation) is not { } found)
            return null;
        act.Saw(id);
        return new PersonHistory(found.First, found.Later);
    }

    /// <summary>Persons by a condition of our own making, at most <paramref name="most"/>.</summary>
    public static Task<IReadOnlyList<PersonRecord>> FindAsync(
        Act act,
        string condition,
        int most,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters
    ) => ListAsync(act, $"{Select}{condition} LIMIT {most}", cancellation, parameters);

    /// <summary>How many persons a condition meets, counted no further than <paramref name="most"/>; it shows nobody.</summary>
    public static async Task<long> CountAsync(
        Session session,
        string condition,
        int most,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters
    )
    {
        var count = await session.ScalarAsync(
            $"SELECT count(*) FROM (SELECT 1 FROM population.person WHERE {condition} LIMIT {most}) AS met",
            cancellation,
            parameters
        );
        return (long)count!;
    }

    /// <summary>The records of some persons.</summary>
    public static Task<IReadOnlyList<PersonRecord>> ReadAsync(
        Act act,
        IReadOnlyCollection<PersonId> ids,
        CancellationToken cancellation
    )
    {
        var keys = ids.Select(id => id.Value).ToArray();
        return act.Session.Engine == Engine.PostgreSql
            ? ListAsync(act, Select + "person_id = ANY (@ids)", cancellation, ("ids", keys))
            : ListAsync(
                act,
                Select + "person_id IN (SELECT value FROM json_each(@ids))",
                cancellation,
                ("ids", JsonSerializer.Serialize(keys))
            );
    }

    public static async Task InsertAsync(Session session, PersonRow row, CancellationToken cancellation)
    {
        await session.ExecuteAsync(Insert, cancellation, Values(row));
        await NameWords.KeepAsync(session, [row.Name], [], cancellation);
    }

    private static async Task<IReadOnlyList<PersonRecord>> ListAsync(
        Act act,
        string sql,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters
    )
    {
        var found = await act.Session.ListAsync(
            sql,
            reader => PersonMapping.ToRecord(PersonColumns.Read(reader)),
            cancellation,
            parameters
        );
        foreach (var record in found)
            act.Saw(record.Id);
        return found;
    }

    public static (string, object?)[] Values(PersonRow row) =>
        [.. PersonColumns.All.Select(column => (column.Name, column.Value(row)))];

    private static string Parameters(IEnumerable<Column> columns) =>
        string.Join(", ", columns.Select(column => $"@{column.Name}"));
}
