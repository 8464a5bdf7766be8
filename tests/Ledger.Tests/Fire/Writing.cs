using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>How an act of the drill is written.</summary>
/// <param name="persons">Whom to raise, in the order of their keys, so that no two acts lock each other out.</param>
/// <param name="beforeEach">Called before each raise; it may throw, and undo the act.</param>
internal delegate Task Write(
    TestLedger ledger,
    IReadOnlyList<PersonId> persons,
    Func<Task> beforeEach,
    CancellationToken cancellation
);

internal static class Writing
{
    /// <summary>As the product writes: the entry is the last statement of its transaction.</summary>
    public static async Task ThroughActs(
        TestLedger ledger,
        IReadOnlyList<PersonId> persons,
        Func<Task> beforeEach,
        CancellationToken cancellation
    )
    {
        var outcome = await ledger.Acts.RunAsync<int>(
            TestLedger.Officer,
            Tally.Raising,
            TestLedger.Reason,
            async act =>
            {
                foreach (var person in persons)
                {
                    await beforeEach();
                    await Tally.RaiseAsync(act, person, cancellation);
                }
                return persons.Count;
            },
            cancellation
        );
        outcome.Refusal.ShouldBeNull();
    }

    /// <summary>The fault: the entry, and with it its key, comes before the rows are locked.</summary>
    public static async Task EntryFirst(
        TestLedger ledger,
        IReadOnlyList<PersonId> persons,
        Func<Task> beforeEach,
        CancellationToken cancellation
    )
    {
        await using var session = await ledger.Store.WriteAsync(cancellation);
        var entry = await PlantedEntry.WriteAsync(session, persons.Count, cancellation);
        for (var ordinal = 0; ordinal < persons.Count; ordinal++)
        {
            await beforeEach();
            var version = await Tally.RaiseRowsAsync(session, new ActId(entry), persons[ordinal], cancellation);
            await PlantedEntry.AddAsync(session, entry, ordinal, Tally.Raised(persons[ordinal], version), cancellation);
        }
        await session.CommitAsync(cancellation);
    }
}
