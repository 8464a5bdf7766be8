using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements that lead from an old identity-card number to the records that say it, or once did. They give keys only.</summary>
internal static class LegacyNumberTable
{
    /// <summary>Whose number it is, before whose it was.</summary>
    public static async Task<IReadOnlyList<PersonId>> FindAsync(
        Session session,
        LegacyIdNumber number,
        int most,
        CancellationToken cancellation
    ) =>
        await session.ListAsync(
            $"""
            SELECT person_id, 0 AS former FROM population.person WHERE legacy_number = @number
            UNION SELECT person_id, 1 FROM population.former_legacy_number WHERE legacy_number = @number
            ORDER BY former, person_id LIMIT {most}
            """,
            row => new PersonId(row.GetInt64(0)),
            cancellation,
            ("number", number.ToString())
        );

    /// <summary>Notes which number a record said before and does not say any more.</summary>
    /// <param name="said">The items of the version that was added.</param>
    public static async Task KeepFormerAsync(
        Session session,
        PersonRow before,
        PersonRow said,
        PersonRow after,
        CancellationToken cancellation
    )
    {
        foreach (var number in new[] { before.LegacyNumber, said.LegacyNumber }.OfType<string>().Distinct())
        {
            if (number != after.LegacyNumber)
                await session.ExecuteAsync(
                    """
                    INSERT INTO population.former_legacy_number (legacy_number, person_id) VALUES (@number, @person)
                    ON CONFLICT (legacy_number, person_id) DO NOTHING
                    """,
                    cancellation,
                    ("number", number),
                    ("person", after.PersonId)
                );
        }
    }
}
