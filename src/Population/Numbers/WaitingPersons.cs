using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The living persons without a number, page by page.</summary>
internal static class WaitingPersons
{
    public const string Condition = "number IS NULL AND died_on IS NULL AND merged_into IS NULL";

    private static readonly string Select =
        $"SELECT {PersonColumns.Names} FROM population.person WHERE {Condition} AND person_id > @after "
        + "ORDER BY person_id LIMIT @most";

    /// <summary>The next ones in the order of keys, kept for this transaction.</summary>
    public static async Task<IReadOnlyList<StoredPerson>> KeepAsync(
        Session session,
        PersonId after,
        int most,
        CancellationToken cancellation
    )
    {
        var rows = await session.ListAsync(
            Select + session.ForUpdate,
            row => PersonColumns.Read(row),
            cancellation,
            ("after", after.Value),
            ("most", most)
        );
        var persons = new List<StoredPerson>(rows.Count);
        foreach (var row in rows)
        {
            var stored =
                row.Version == 1
                    ? new StoredPerson(row, row, [])
                    : await PersonVersions.ReadAsync(session, new(row.PersonId), forChange: true, cancellation);
            persons.Add(stored!);
        }
        return persons;
    }
}
