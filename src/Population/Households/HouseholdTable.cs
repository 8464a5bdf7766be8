using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The statements that lead from a household to its members. Who they are is read from their records, which is a look at them.</summary>
internal static class HouseholdTable
{
    /// <summary>Who belongs to a household, or once did.</summary>
    public static async Task<IReadOnlyList<PersonId>> MembersAsync(
        Session session,
        HouseholdId household,
        int most,
        CancellationToken cancellation
    ) =>
        await session.ListAsync(
            $"""
            SELECT person_id FROM population.person WHERE household_id = @household
            UNION SELECT person_id FROM population.former_member WHERE household_id = @household
            ORDER BY 1 LIMIT {most}
            """,
            row => new PersonId(row.GetInt64(0)),
            cancellation,
            ("household", household.Value)
        );

    /// <summary>Who else is the living head of a household today; null when nobody is.</summary>
    public static async Task<PersonId?> OtherHeadAsync(
        Act act,
        long household,
        long person,
        CancellationToken cancellation
    )
    {
        var heads = await act.Session.ListAsync(
            $"""
            SELECT person_id FROM population.person AS one WHERE {ProtectedPersons.Visible(act)}
            AND household_id = @household AND household_relation = @head
            AND person_id <> @person AND died_on IS NULL AND merged_into IS NULL
            """,
            row => new PersonId(row.GetInt64(0)),
            cancellation,
            ("household", household),
            ("head", HouseholdRelation.Head.Number),
            ("person", person)
        );
        return heads is [var head, ..] ? head : null;
    }

    /// <summary>Notes which household a record named before and does not name any more.</summary>
    /// <param name="said">The items of the version that was added.</param>
    public static async Task KeepFormerAsync(
        Session session,
        PersonRow before,
        PersonRow said,
        PersonRow after,
        CancellationToken cancellation
    )
    {
        foreach (var household in new[] { before.HouseholdId, said.HouseholdId }.OfType<long>().Distinct())
        {
            if (household != after.HouseholdId)
                await session.ExecuteAsync(
                    """
                    INSERT INTO population.former_member (household_id, person_id) VALUES (@household, @person)
                    ON CONFLICT (household_id, person_id) DO NOTHING
                    """,
                    cancellation,
                    ("household", household),
                    ("person", after.PersonId)
                );
        }
    }
}
