using System.Globalization;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// The statements that lead from a person to the records that name it. They give keys and birth dates; names are read from the records,
/// which is a look at them.
/// </summary>
internal static class KinTable
{
    /// <summary>Whose records name a person as parent or representative, or once did.</summary>
    public static async Task<IReadOnlyList<PersonId>> NamingAsync(
        Session session,
        PersonId person,
        int most,
        CancellationToken cancellation
    ) =>
        await session.ListAsync(
            $"""
            SELECT person_id FROM population.person WHERE father_id = @person
            UNION SELECT person_id FROM population.person WHERE mother_id = @person
            UNION SELECT person_id FROM population.person WHERE representative_id = @person
            UNION SELECT other_id FROM population.former_kin WHERE person_id = @person
            ORDER BY 1 LIMIT {most}
            """,
            row => new PersonId(row.GetInt64(0)),
            cancellation,
            ("person", person.Value)
        );

    /// <summary>The children whom records name today.</summary>
    public static async Task<IReadOnlyList<Descent>> ChildrenAsync(
        Session session,
        PersonId parent,
        CancellationToken cancellation
    ) => await ListAsync(session, "father_id = @person OR mother_id = @person", parent.Value, cancellation);

    /// <summary>The same of some persons themselves.</summary>
    public static async Task<IReadOnlyList<Descent>> OfAsync(
        Session session,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancellation
    ) => persons.Count == 0 ? [] : await ListAsync(session, $"person_id IN ({Keys(persons)})", person: 0, cancellation);

    /// <summary>Notes whom a record named before and does not name any more.</summary>
    /// <param name="said">The items of the version that was added.</param>
    public static async Task KeepFormerAsync(
        Session session,
        PersonRow before,
        PersonRow said,
        PersonRow after,
        CancellationToken cancellation
    )
    {
        foreach (var person in Named(before).Concat(Named(said)).Except(Named(after)))
            await session.ExecuteAsync(
                """
                INSERT INTO population.former_kin (person_id, other_id) VALUES (@person, @other)
                ON CONFLICT (person_id, other_id) DO NOTHING
                """,
                cancellation,
                ("person", person),
                ("other", after.PersonId)
            );
    }

    /// <summary>Keys for an IN list.</summary>
    public static string Keys(IEnumerable<PersonId> persons) =>
        string.Join(", ", persons.Select(person => person.Value.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<long> Named(PersonRow row) =>
        new[] { row.FatherId, row.MotherId, row.RepresentativeId }.OfType<long>();

    private static Task<List<Descent>> ListAsync(
        Session session,
        string condition,
        long person,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            $"""
            SELECT person_id, birth_date, father_id, mother_id, merged_into FROM population.person WHERE {condition}
            """,
            row => new Descent(
                new(row.GetInt64(0)),
                PartialDate.FromInt(row.GetInt32(1)),
                [.. Enumerable.Range(2, 3).Where(at => !row.IsDBNull(at)).Select(at => new PersonId(row.GetInt64(at)))]
            ),
            cancellation,
            ("person", person)
        );
}

/// <summary>When somebody was born, and of whom.</summary>
/// <param name="Above">Parents, and the record that stands for this one when it was merged.</param>
internal sealed record Descent(PersonId Person, PartialDate BirthDate, IReadOnlyList<PersonId> Above);
