using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Who is protected, <i>người được bảo vệ</i>, and to whom that hides them. Without the right everything answers as if they were not in
/// the registry (docs/decisions/0011).
/// </summary>
public static class ProtectedPersons
{
    /// <summary>A condition on <c>one</c>, a row of persons, that leaves out whom the act may not see; always true for who may.</summary>
    internal static string Visible(Act act) =>
        SeesAll(act)
            ? "1 = 1"
            : "NOT EXISTS (SELECT 1 FROM population.protection q WHERE q.person_id IN (one.person_id, one.merged_into))";

    /// <summary>The same for <c>one</c>, a row that has a person's key in a column and no more.</summary>
    internal static string VisibleKey(Act act, string column = "person_id") =>
        SeesAll(act) ? "1 = 1" : Unprotected(column);

    /// <summary>A condition on <c>one</c>, a row with a person's key in a column, that leaves out all who are protected.</summary>
    internal static string Unprotected(string column) =>
        $"NOT EXISTS (SELECT 1 FROM population.protection q WHERE q.person_id = one.{column})";

    /// <summary>Everybody whom the act may not see; nobody for who may see all. Other modules leave them out of their lists.</summary>
    public static async Task<IReadOnlyCollection<PersonId>> HiddenFromAsync(Act act, CancellationToken cancellation) =>
        SeesAll(act)
            ? []
            : await act.Session.ListAsync(
                "SELECT person_id FROM population.protection",
                row => new PersonId(row.GetInt64(0)),
                cancellation
            );

    /// <summary>Whether the act may not see a person, or the one that stands for the record.</summary>
    public static async Task<bool> HidesAsync(Act act, PersonId person, CancellationToken cancellation) =>
        !SeesAll(act)
        && Citizen.PersonOf(act.Authority) != person
        && await act.Session.ScalarAsync(
            """
            SELECT 1 FROM population.protection WHERE person_id = @person
            OR person_id = (SELECT merged_into FROM population.person WHERE person_id = @person)
            """,
            cancellation,
            ("person", person.Value)
        )
            is not null;

    /// <summary>Those of some persons whom the act may not see.</summary>
    internal static async Task<IReadOnlySet<PersonId>> AmongAsync(
        Act act,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancellation
    )
    {
        if (persons.Count == 0 || SeesAll(act))
            return new HashSet<PersonId>();
        var hidden = await act.Session.ListAsync(
            $"SELECT person_id FROM population.protection WHERE person_id IN ({KinTable.Keys(persons)})",
            row => new PersonId(row.GetInt64(0)),
            cancellation
        );
        return hidden.Where(person => Citizen.PersonOf(act.Authority) != person).ToHashSet();
    }

    internal static async Task<bool> AddAsync(Act act, PersonId person, CancellationToken cancellation) =>
        await act.Session.ExecuteAsync(
            """
            INSERT INTO population.protection (person_id, act_id) VALUES (@person, @act)
            ON CONFLICT (person_id) DO NOTHING
            """,
            cancellation,
            ("person", person.Value),
            ("act", act.Id.Value)
        ) == 1;

    internal static async Task<bool> RemoveAsync(Session session, PersonId person, CancellationToken cancellation) =>
        await session.ExecuteAsync(
            "DELETE FROM population.protection WHERE person_id = @person",
            cancellation,
            ("person", person.Value)
        ) == 1;

    private static bool SeesAll(Act act) => act.Authority.Permits(Permission.ReadProtected);
}
