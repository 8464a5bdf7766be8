using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class DecideAddressTests
{
    [Theory, BothEngines]
    public async Task Next_IsAResidenceWithItsCandidates_AndTheLookIsRecorded(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);

        var next = (await registry.NextAsync()).ShouldNotBeNull();

        next.Item.ShouldBe(AddressItem.PermanentResidence);
        next.Candidates.Count.ShouldBeGreaterThan(1);
        next.Candidates.ShouldAllBe(unit => unit.List == AdministrativeUnits.Newest);
        next.Registered.Unit!.List.ShouldBe(AdministrativeUnits.Lists[1]);
        next.Reform.ShouldBe(ReformRegistry.Of2025);
        (await registry.NextAsync(skipped: 1)).ShouldNotBe(next);
        (await registry.Registry.TrailAsync(next.Person)).ShouldContain(line => line.Kind == nameof(ReadOpenAddress));
    }

    [Theory, BothEngines]
    public async Task Decision_ClosesTheAddress_AndOutlivesUndoAndRun(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);
        var before = (await registry.ProgressAsync(ReformRegistry.Of2025)).Done;
        var next = (await registry.NextAsync()).ShouldNotBeNull();
        var chosen = next.Candidates[1];

        (await registry.DecideAsync(next, chosen.Code)).Refusal.ShouldBeNull();

        var after = (await registry.ProgressAsync(ReformRegistry.Of2025)).Done;
        after.ShouldBe(before with { Open = before.Open - 1, ByPerson = 1 });
        var row = await registry.RowAsync(next);
        row.ShouldContain($"{(int)PlacementGround.Person} 20250701");
        row.ShouldEndWith(StoredAddress.Print(chosen));
        (await registry.UndoAsync(ReformRegistry.Of2025)).Refusal.ShouldBeNull();
        (await registry.RunAsync(ReformRegistry.Of2025)).Value.ShouldBe(after);
        (await registry.RowAsync(next)).ShouldBe(row);
        (await registry.NextAsync()).ShouldNotBe(next);
    }

    [Theory, BothEngines]
    public async Task Decision_AtTheEarlierReform_LeavesOnlyItsSuccessorsToDecideAtTheLater(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        await registry.RehearseAsync(ReformRegistry.Mergers);
        await registry.RunAsync(ReformRegistry.Mergers);
        bool IsDivided(AdministrativeUnit unit) => ReformRegistry.Of2025.SuccessorsOf(unit).Count > 1;
        OpenAddress? open;
        for (var skipped = 0; ; skipped++)
        {
            open = (await registry.NextAsync(skipped)).ShouldNotBeNull();
            if (open.Candidates.Any(IsDivided))
                break;
        }
        var chosen = open.Candidates.First(IsDivided);
        (await registry.DecideAsync(open, chosen.Code)).Refusal.ShouldBeNull();

        await registry.RehearseAsync(ReformRegistry.Of2025);
        (await registry.RunAsync(ReformRegistry.Of2025)).Refusal.ShouldBeNull();

        var halves = ReformRegistry.Of2025.SuccessorsOf(chosen);
        (await registry.PlaceAsync(open)).Units.ShouldBe(halves);
        var elsewhere = AdministrativeUnits.Newest.Units.First(unit =>
            unit.Level == UnitLevel.Commune && !halves.Contains(unit)
        );
        (await registry.DecideAsync(open, elsewhere.Code)).Refusal!.Code.ShouldBe(DecideAddress.NotACandidate.Code);
        (await registry.DecideAsync(open, halves[0].Code)).Refusal.ShouldBeNull();
        (await registry.PlaceAsync(open)).Only.ShouldBe(halves[0]);
    }

    [Theory, BothEngines]
    public async Task Decision_Twice_OrForNoCandidate_IsRefused(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);
        var next = (await registry.NextAsync()).ShouldNotBeNull();

        (await registry.DecideAsync(next, "99999")).Refusal!.Code.ShouldBe(DecideAddress.NotACandidate.Code);
        (await registry.DecideAsync(next, null)).Refusal!.Code.ShouldBe(DecideAddress.NotACandidate.Code);
        (await registry.DecideAsync(next, next.Candidates[0].Code)).Refusal.ShouldBeNull();
        (await registry.DecideAsync(next, next.Candidates[0].Code)).Refusal!.Code.ShouldBe(DecideAddress.NotOpen.Code);
    }

    [Theory, BothEngines]
    public async Task Decision_AfterTheRecordSaysAnotherAddress_IsRefused_AndItIsNotGivenAgain(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);
        var next = (await registry.NextAsync()).ShouldNotBeNull();
        var read = await registry.ReadAsync(next.Person);
        var moved = read.Value.Details with { PermanentResidence = Invented.Place("Số 5") };
        (await registry.Population.AmendAsync(read.Value, moved, new DateOnly(2026, 3, 1))).Refusal.ShouldBeNull();

        (await registry.DecideAsync(next, next.Candidates[0].Code)).Refusal!.Code.ShouldBe(DecideAddress.NotOpen.Code);
        (await registry.NextAsync())!.Person.ShouldNotBe(next.Person);
    }

    [Theory, BothEngines]
    public async Task Decision_WhileAReformIsUnderWay_IsRefused(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);
        var next = (await registry.NextAsync()).ShouldNotBeNull();
        await registry.StopHalfWayAsync(ReformRegistry.Of2025);

        (await registry.DecideAsync(next, next.Candidates[0].Code)).Refusal!.Code.ShouldBe(DecideAddress.UnderWay.Code);
        (await registry.RehearseAsync(ReformRegistry.Of2025)).Refusal!.Code.ShouldBe(ReformFlow.HalfUndone.Code);
    }

    [Theory, BothEngines]
    public async Task APostOfOneCommune_HasOnlyWhatMayLieInIt(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);
        var next = (await registry.NextAsync(skipped: 3)).ShouldNotBeNull();
        var (mine, other) = (next.Candidates[0].Code, next.Candidates[1].Code);
        var post = TestRegistry.Everybody with { Unit = mine };

        var given = (await registry.NextAsync(authority: post)).ShouldNotBeNull();

        given.Candidates.ShouldContain(unit => unit.Code == mine);
        (await registry.DecideAsync(next, other, post)).Refusal!.Code.ShouldBe(Acts.OutOfReach.Code);
        (await registry.DecideAsync(next, mine, post)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task AProtectedPerson_IsNotGiven(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);
        var next = (await registry.NextAsync()).ShouldNotBeNull();
        await registry.ProtectAsync(next.Person);
        var officer = TestRegistry.Everybody with { Permissions = RolePermissions.Of(Role.ResidenceOfficer) };

        (await registry.NextAsync(authority: officer))!.Person.ShouldNotBe(next.Person);
        (await registry.DecideAsync(next, next.Candidates[0].Code, officer)).Refusal!.Code.ShouldBe(
            DecideAddress.NotOpen.Code
        );
    }

    [Theory, BothEngines]
    public async Task Nobody_MayReadOrDecide(Engine engine)
    {
        await using var registry = await ReformedAsync(engine);
        var next = (await registry.NextAsync()).ShouldNotBeNull();

        (await registry.DecideAsync(next, next.Candidates[0].Code, TestRegistry.Nobody)).Refusal!.Code.ShouldBe(
            Acts.NotPermitted.Code
        );
        var read = await registry.Registry.RunAsync(
            ReadOpenAddress.Kind,
            act => new ReadOpenAddress().RunAsync(act, 0, default),
            TestRegistry.Nobody
        );
        read.Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    private static async Task<ReformRegistry> ReformedAsync(Engine engine)
    {
        var registry = await ReformRegistry.OpenAsync(engine);
        await registry.ReformAsync();
        return registry;
    }
}
