using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>The writers, the sealer and the readers at once; at the end everything is sealed and read out.</summary>
internal sealed class FireDrill(TestLedger ledger, Write write)
{
    private const int Writers = 16;
    private const int ActsEach = 30;
    private const int Persons = 8;

    private sealed class Undone : Exception;

    public async Task<IReadOnlyList<Reading>> RunAsync(
        IReadOnlyList<IFeedReader> readers,
        CancellationToken cancellation
    )
    {
        using var written = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task[] following =
        [
            ledger.Sealer.RunAsync(written.Token),
            .. readers.Select(reader => Task.Run(() => FollowAsync(reader, written.Token), cancellation)),
        ];

        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer => Task.Run(() => WriteAsync(writer, cancellation), cancellation))
        );
        await Background.StopAsync(written, following);
        await ledger.SealAllAsync();

        var tallies = await TalliesAsync(cancellation);
        tallies.Values.Sum().ShouldBeGreaterThan(Writers * ActsEach / 2);
        var readings = new List<Reading>();
        foreach (var reader in readers)
        {
            while (await reader.AdvanceAsync(cancellation) > 0) { }
            readings.Add(Reading.Of(tallies, await reader.ReadAsync(cancellation)));
        }
        return readings;
    }

    private static async Task FollowAsync(IFeedReader reader, CancellationToken written)
    {
        while (!written.IsCancellationRequested)
        {
            if (await reader.AdvanceAsync(written) == 0)
                await Task.Yield();
        }
    }

    private async Task WriteAsync(int writer, CancellationToken cancellation)
    {
        var dice = new Random(writer);
        for (var act = 0; act < ActsEach; act++)
        {
            using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            try
            {
                await write(ledger, Chosen(dice), Fate(dice, leaving), leaving.Token);
            }
            catch (Exception undone) when (undone is Undone or OperationCanceledException)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>One to three persons, in the order of their keys.</summary>
    private static PersonId[] Chosen(Random dice) =>
        [
            .. Enumerable
                .Range(0, 1 + dice.Next(3))
                .Select(_ => 1 + dice.Next(Persons))
                .Distinct()
                .Order()
                .Select(person => new PersonId(person)),
        ];

    /// <summary>A third of the acts fail before one of their raises, or are left by their caller.</summary>
    private static Func<Task> Fate(Random dice, CancellationTokenSource leaving)
    {
        var (fate, at, raise) = (dice.Next(6), dice.Next(2), 0);
        return () =>
            (raise++ == at ? fate : -1) switch
            {
                0 => Task.FromException(new Undone()),
                1 => leaving.CancelAsync(),
                _ => Task.CompletedTask,
            };
    }

    private async Task<IReadOnlyDictionary<PersonId, int>> TalliesAsync(CancellationToken cancellation)
    {
        await using var session = await ledger.Store.ReadAsync(cancellation);
        await using var command = session.Command("SELECT person_id, version FROM tally.person");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var tallies = new Dictionary<PersonId, int>();
        while (await row.ReadAsync(cancellation))
            tallies.Add(new(row.GetInt64(0)), row.GetInt32(1));
        return tallies;
    }
}
