using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements on records that are compared with each other. They show nobody: whoever shows one notes it as seen.</summary>
internal static class StandingRecords
{
    public static Task<List<PersonRow>> ReadAsync(
        Session session,
        IEnumerable<PersonId> persons,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            $"SELECT {PersonColumns.Names} FROM population.person WHERE person_id {KeyList.In(session)}",
            row => PersonColumns.Read(row),
            cancellation,
            KeyList.Of(session, persons.Select(person => person.Value).Distinct())
        );

    /// <summary>Other children of the parents whom a record links to.</summary>
    public static async Task<IEnumerable<PersonId>> SiblingsAsync(
        Session session,
        PersonRow record,
        CancellationToken cancellation
    )
    {
        if (record is { FatherId: null, MotherId: null })
            return [];
        return await session.ListAsync(
            """
            SELECT person_id FROM population.person WHERE father_id = @father AND merged_into IS NULL
            UNION SELECT person_id FROM population.person WHERE mother_id = @mother AND merged_into IS NULL
            """,
            row => new PersonId(row.GetInt64(0)),
            cancellation,
            ("father", record.FatherId ?? 0),
            ("mother", record.MotherId ?? 0)
        );
    }

    /// <summary>How many records there are at most: none has a greater key.</summary>
    public static async Task<long> MostAsync(Session session, CancellationToken cancellation) =>
        await session.ScalarAsync("SELECT max(person_id) FROM population.person", cancellation) is long most ? most : 0;
}
