using System.Text.Json;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements on a person's rows. Every reading one notes whom the act saw: there is no other way to a person.</summary>
internal static class PersonTable
{
    // Whether a relative may be one to be left out is told with the row, so that a second look at who is protected is rare.
    private static readonly string Select = $"""
        SELECT {PersonColumns.Names}, CASE WHEN EXISTS (SELECT 1 FROM population.protection r WHERE r.person_id
            IN (one.father_id, one.mother_id, one.spouse_id, one.representative_id)) THEN 1 ELSE 0 END
        FROM population.person AS one WHERE
        """;

    private static readonly string Insert =
        $"INSERT INTO population.person ({PersonColumns.Names}) VALUES ({Parameters(PersonColumns.All)})";

    /// <summary>Writes a record over its version before; touches no row when that is no longer the current one.</summary>
    public static readonly string Update =
        $"UPDATE population.person SET {string.Join(", ", PersonColumns.All.Skip(1).Select(column => $"{column.Name} = @{column.Name}"))} "
        + "WHERE person_id = @person_id AND version = @version - 1";

    public static async Task<PersonRecord?> ReadAsync(Act act, PersonId id, CancellationToken cancellation) =>
        (await ListAsync(act, "person_id = @id", cancellation, ("id", id.Value))).FirstOrDefault();

    /// <summary>A record with all its versions; null when there is no such person.</summary>
    /// <param name="access">What of it may be shown.</param>
    public static async Task<PersonHistory?> HistoryAsync(
        Act act,
        PersonId id,
        FieldAccess access,
        CancellationToken cancellation
    )
    {
        if (await PersonVersions.ReadAsync(act.Session, id, forChange: false, cancellation) is not { } found)
            return null;
        var relatives = HiddenKin.Of([found.Current, found.First, .. found.Later.Select(version => version.Said())]);
        PersonId[] same = found.Current.MergedInto is { } kept ? [id, new(kept)] : [id];
        var hidden = await ProtectedPersons.AmongAsync(act, [.. same, .. relatives], cancellation);
        if (hidden.Overlaps(same))
            return null;
        act.Saw(id);
        return new PersonHistory(found.First, found.Later, access, hidden);
    }

    /// <summary>The same of anybody, protected or not.</summary>
    public static async Task<PersonHistory?> AnybodyAsync(Act act, PersonId id, CancellationToken cancellation)
    {
        if (await PersonVersions.ReadAsync(act.Session, id, forChange: false, cancellation) is not { } found)
            return null;
        act.Saw(id);
        return new PersonHistory(found.First, found.Later, FieldAccess.Whole, new HashSet<PersonId>());
    }

    /// <summary>Persons by a condition of our own making, at most <paramref name="most"/>.</summary>
    public static Task<IReadOnlyList<PersonRecord>> FindAsync(
        Act act,
        string condition,
        int most,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters
    ) => ListAsync(act, $"({condition}) LIMIT {most}", cancellation, parameters);

    /// <summary>The records of some persons.</summary>
    public static Task<IReadOnlyList<PersonRecord>> ReadAsync(
        Act act,
        IReadOnlyCollection<PersonId> ids,
        CancellationToken cancellation
    )
    {
        var keys = ids.Select(id => id.Value).ToArray();
        return act.Session.Engine == Engine.PostgreSql
            ? ListAsync(act, "person_id = ANY (@ids)", cancellation, ("ids", keys))
            : ListAsync(
                act,
                "person_id IN (SELECT value FROM json_each(@ids))",
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
        string condition,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters
    )
    {
        var rows = await act.Session.ListAsync(
            $"{Select} {ProtectedPersons.Visible(act)} AND {condition}",
            reader => (Row: PersonColumns.Read(reader), HasHiddenKin: reader.GetInt32(PersonColumns.All.Count) == 1),
            cancellation,
            parameters
        );
        var doubtful = rows.Where(found => found.HasHiddenKin).Select(found => found.Row);
        var hidden = await ProtectedPersons.AmongAsync(act, HiddenKin.Of(doubtful), cancellation);
        foreach (var (row, _) in rows)
        {
            HiddenKin.LeaveOut(row, hidden);
            act.Saw(new(row.PersonId));
        }
        return [.. rows.Select(found => PersonMapping.ToRecord(found.Row))];
    }

    public static (string, object?)[] Values(PersonRow row) =>
        [.. PersonColumns.All.Select(column => (column.Name, column.Value(row)))];

    private static string Parameters(IEnumerable<Column> columns) =>
        string.Join(", ", columns.Select(column => $"@{column.Name}"));
}
