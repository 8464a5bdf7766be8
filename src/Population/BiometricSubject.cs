using System.Buffers.Binary;
using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Under which number Biometrics keeps a person: the only link between a record and its prints and face.</summary>
public static class BiometricSubject
{
    /// <summary>The person's subject number; drawn at the first use.</summary>
    public static async Task<SubjectId> OfAsync(Act act, PersonId person, CancellationToken cancellation)
    {
        if (await FindAsync(act, person, cancellation) is { } known)
            return known;
        await act.Session.ExecuteAsync(
            """
            INSERT INTO population.subject (person_id, subject_id) VALUES (@person, @subject)
            ON CONFLICT (person_id) DO NOTHING
            """,
            cancellation,
            ("person", person.Value),
            ("subject", Draw())
        );
        return (await FindAsync(act, person, cancellation))!.Value;
    }

    /// <summary>The person's subject number; null when nothing was ever captured.</summary>
    public static async Task<SubjectId?> FindAsync(Act act, PersonId person, CancellationToken cancellation)
    {
        var subject = await act.Session.ScalarAsync(
            "SELECT subject_id FROM population.subject WHERE person_id = @person",
            cancellation,
            ("person", person.Value)
        );
        return subject is long known ? new SubjectId(known) : null;
    }

    /// <summary>Draws the numbers of many persons who have none.</summary>
    /// <returns>In their order.</returns>
    public static async Task<IReadOnlyList<SubjectId>> LoadAsync(
        Act act,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancellation
    )
    {
        SubjectId[] subjects = [.. persons.Select(_ => new SubjectId(Draw()))];
        await using var load = await RowLoad.BeginAsync(
            act.Session,
            "population.subject",
            ["person_id", "subject_id"],
            cancellation
        );
        foreach (var (person, subject) in persons.Zip(subjects))
        {
            await load.StartRowAsync(cancellation);
            load.Add(person.Value);
            load.Add(subject.Value);
        }
        await load.CompleteAsync(cancellation);
        return subjects;
    }

    /// <summary>Invented persons of whom nothing was captured, in the order of their keys.</summary>
    public static Task<List<PersonId>> InventedWithoutAsync(
        Session session,
        long most,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            """
            SELECT person_id FROM population.person AS p WHERE source = 'seed'
              AND NOT EXISTS (SELECT 1 FROM population.subject AS s WHERE s.person_id = p.person_id)
            ORDER BY person_id LIMIT @most
            """,
            row => new PersonId(row.GetInt64(0)),
            cancellation,
            ("most", most)
        );

    /// <summary>Whose a subject number is; null when it is nobody's. Who shows anything of the person notes it as seen.</summary>
    public static async Task<PersonId?> PersonOfAsync(Act act, SubjectId subject, CancellationToken cancellation)
    {
        var person = await act.Session.ScalarAsync(
            "SELECT person_id FROM population.subject WHERE subject_id = @subject",
            cancellation,
            ("subject", subject.Value)
        );
        return person is long known ? new PersonId(known) : null;
    }

    // 63 bits among 100 million: a number that two persons share is not to be expected in the life of a registry.
    private static long Draw() =>
        BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(8)) & long.MaxValue;
}
