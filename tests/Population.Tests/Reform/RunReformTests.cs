using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class RunReformTests
{
    [Theory, BothEngines]
    public async Task Reforms_RehearsedAndRun_GiveEveryOldAddressTodaysUnitOrAPlaceInTheQueue(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        var registered = await ReformRegistry.AddressesAsync(registry.Registry.Store);

        foreach (var reform in UnitReforms.All)
        {
            var seen = (await registry.RehearseAsync(reform)).Value;
            (await ReformRegistry.RowsAsync(registry.Registry.Store)).Count.ShouldBeLessThan((int)seen.Addresses);
            (await registry.RunAsync(reform)).Value.ShouldBe(seen);
        }

        var done = (await registry.ProgressAsync(ReformRegistry.Of2025)).Done;
        done.Persons.ShouldBe(ReformRegistry.Persons);
        done.Addresses.ShouldBe(4 * ReformRegistry.Persons);
        done.Open.ShouldBeInRange(1, done.Addresses / 5);
        (await registry.ProgressAsync(ReformRegistry.Of2025)).State.ShouldBe(ReformState.InForce);
        (await ReformRegistry.AddressesAsync(registry.Registry.Store)).ShouldBe(registered);
        var rows = await ReformRegistry.RowsAsync(registry.Registry.Store);
        rows.Count.ShouldBe((int)done.Addresses);
        rows.Count(row => row.Split(' ')[2] == "0").ShouldBe((int)done.Open);
        rows.Where(row => row.Split(' ')[2] != "0").ShouldAllBe(row => row.EndsWith("@19m", StringComparison.Ordinal));
    }

    [Theory, BothEngines]
    public async Task Undo_LeavesWhatWasBefore_AndARunGivesTheSameAgain(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        var reform = ReformRegistry.Of2025;
        await registry.RehearseAsync(ReformRegistry.Mergers);
        await registry.RunAsync(ReformRegistry.Mergers);
        var before = await ReformRegistry.RowsAsync(registry.Registry.Store);
        await registry.RehearseAsync(reform);
        await registry.RunAsync(reform);
        var after = await ReformRegistry.RowsAsync(registry.Registry.Store);

        var left = (await registry.UndoAsync(reform)).Value;

        (left.Persons, left.Addresses).ShouldBe((ReformRegistry.Persons, before.Count));
        (await ReformRegistry.RowsAsync(registry.Registry.Store)).ShouldBe(before);
        (await registry.ProgressAsync(reform)).State.ShouldBe(ReformState.Rehearsed);
        (await registry.RunAsync(reform)).Refusal.ShouldBeNull();
        (await ReformRegistry.RowsAsync(registry.Registry.Store)).ShouldBe(after);
    }

    [Theory, BothEngines]
    public async Task Run_OnAStaleRehearsal_IsRefused_UnlessTheChangesAreAccepted(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        await registry.RehearseAsync(ReformRegistry.Mergers);
        (await registry.Population.RegisterAsync(Invented.Man)).Refusal.ShouldBeNull();

        var refusal = (await registry.RunAsync(ReformRegistry.Mergers)).Refusal.ShouldNotBeNull();

        (refusal.Code, refusal.About).ShouldBe((RunReform.Stale.Code, "1"));
        (await registry.ProgressAsync(ReformRegistry.Mergers)).State.ShouldBe(ReformState.Rehearsed);
        (await registry.RunAsync(ReformRegistry.Mergers, tolerated: 1)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Run_WithAnotherMappingThanTheRehearsed_IsRefused(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        var reform = ReformRegistry.Mergers;
        await registry.RehearseAsync(reform);
        var other = new UnitReform(
            reform.Before,
            reform.After,
            reform.Title,
            reform.Article,
            reform.Origin,
            unit => reform.SuccessorsOf(unit).Take(1)
        );

        (await registry.RunAsync(other)).Refusal!.Code.ShouldBe(RunReform.OtherMapping.Code);
    }

    [Theory, BothEngines]
    public async Task Rehearse_AMappingWithAHole_IsRefused_AndLeavesNothing(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        var reform = ReformRegistry.Mergers;
        var holed = new UnitReform(reform.Before, reform.After, reform.Title, reform.Article, reform.Origin, _ => []);

        (await registry.RehearseAsync(holed)).Refusal!.Code.ShouldBe(UnitReform.Incomplete.Code);

        (await registry.ProgressAsync(reform)).State.ShouldBe(ReformState.Planned);
    }

    [Theory, BothEngines]
    public async Task Reforms_OutOfOrder_AreRefused(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);

        (await registry.RunAsync(ReformRegistry.Mergers)).Refusal!.Code.ShouldBe(ReformFlow.NotRehearsed.Code);
        (await registry.UndoAsync(ReformRegistry.Mergers)).Refusal!.Code.ShouldBe(ReformFlow.NothingToUndo.Code);
        (await registry.RehearseAsync(ReformRegistry.Of2025)).Refusal!.Code.ShouldBe(ReformOrder.OutOfOrder.Code);
        await registry.ReformAsync();
        (await registry.UndoAsync(ReformRegistry.Mergers)).Refusal!.Code.ShouldBe(ReformOrder.OutOfOrder.Code);
        (await registry.RehearseAsync(ReformRegistry.Of2025)).Refusal!.Code.ShouldBe(ReformFlow.AlreadyInForce.Code);
    }

    [Theory, BothEngines]
    public async Task Nobody_MayRehearseRunOrUndo(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        var (acts, nobody, why) = (registry.Registry.Acts, TestRegistry.Nobody, TestRegistry.Why);

        Outcome<ReformTally>[] outcomes =
        [
            await new RehearseReform(acts).RunAsync(nobody, why, ReformRegistry.Mergers, null, default),
            await new RunReform(acts).RunAsync(nobody, why, ReformRegistry.Mergers, 0, null, default),
            await new UndoReform(acts).RunAsync(nobody, why, ReformRegistry.Mergers, null, default),
        ];

        outcomes.ShouldAllBe(outcome => outcome.Refusal!.Code == Ledger.Acts.NotPermitted.Code);
    }
}
