using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>A reform and its undoing are killed in the midst of their acts, and started again until they are done.</summary>
public sealed class KilledReformTests
{
    // Three acts of ten thousand, the last of them short.
    private const int Persons = 21_000;

    private static readonly UnitReform Reform = UnitReforms.All[0];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task RunAndUndo_KilledAfterEveryAct_GoOn_AndLeaveWhatOneRunWould(Engine engine)
    {
        await using var test = await TestStore.OpenAsync(
            engine,
            new LedgerModel(),
            new AccessModel(),
            new PopulationModel()
        );
        await using var acts = new Acts(test.Store, new ManualClock());
        await SeedAsync(acts);
        await new RehearseReform(acts).RunAsync(TestRegistry.Everybody, TestRegistry.Why, Reform, null, Cancellation);

        (await KilledAsync(test, ReformAction.Run)).ShouldBeGreaterThanOrEqualTo(2);
        var killed = await ReformRegistry.RowsAsync(test.Store);
        (await KilledAsync(test, ReformAction.Undo)).ShouldBeGreaterThanOrEqualTo(2);
        (await ReformRegistry.RowsAsync(test.Store)).ShouldBeEmpty();

        var whole = await new RunReform(acts).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            Reform,
            0,
            null,
            Cancellation
        );
        whole.Value.Persons.ShouldBe(Persons);
        (await ReformRegistry.RowsAsync(test.Store)).ShouldBe(killed);
        killed.Count.ShouldBe((int)whole.Value.Addresses);
    }

    /// <summary>Kills in the midst of the second act of each start, until there is nothing left to do; gives how often.</summary>
    private static async Task<int> KilledAsync(TestStore test, ReformAction action)
    {
        for (var kills = 0; ; kills++)
        {
            using var host = KillableProgram.Start(KillableReform.Verb, $"{test.Engine}", test.Address, $"{action}");
            // What it tells first is where it goes on, or why it does not.
            if (!long.TryParse(await host.NextAsync(Cancellation), out _))
                return kills;
            await host.NextAsync(Cancellation);
            await host.KillAsync(Cancellation);
        }
    }

    private static async Task SeedAsync(Acts acts)
    {
        var country = new CountryToInvent(Persons, Seed: 3) { UnitsOn = new DateOnly(2025, 6, 30) };
        (
            await new SeedPersons(acts, new ManualClock()).RunAsync(
                TestRegistry.Everybody,
                TestRegistry.Why,
                country,
                progress: null,
                Cancellation
            )
        ).Value.ShouldBe(Persons);
    }
}
