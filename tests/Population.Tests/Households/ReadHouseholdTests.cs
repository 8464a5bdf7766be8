using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class ReadHouseholdTests
{
    private static readonly HouseholdId Home = new(7_000_001);
    private static readonly HouseholdId Other = new(7_000_002);
    private static readonly HouseholdRelation Child = HouseholdRelation.Read("CHILD").Value;
    private static readonly DateOnly Today = FamilyRegistry.Today;

    [Theory, BothEngines]
    public async Task Read_Members_WithRelationHeadFirst(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var child = await EnterAsync(population, 1960, Home, Child);
        var head = await EnterAsync(population, 1990, Home, HouseholdRelation.Head);

        var household = (await ReadAsync(population, Home)).Value;

        household.Members.Select(member => member.Person).ShouldBe([head.Id, child.Id]);
        household.Head!.Source.ShouldBe(new(null, head.RecordedAt, PopulationFixture.Paper, head.Act));
        household.Members[1].Relation.ShouldBe(Child);
        (await population.Registry.TrailAsync(child.Id)).ShouldContain(line => line.Kind == nameof(ReadHousehold));
    }

    [Theory, BothEngines]
    public async Task Read_MemberWhoMoved_BelongedUntilThatDayAndAsKnownThen(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var head = await EnterAsync(population, 1960, Home, HouseholdRelation.Head);
        var child = await EnterAsync(population, 1990, Home, Child);
        var before = population.Registry.Clock.GetUtcNow();
        population.Registry.Clock.Advance(TimeSpan.FromDays(1));
        var moved = child.Details with { Household = new(Other, HouseholdRelation.Head) };
        var day = new DateOnly(2020, 1, 1);
        (await population.AmendAsync(child, moved, day)).Refusal.ShouldBeNull();
        async Task<PersonId[]> Members(HouseholdId household, DateOnly on, DateTimeOffset? known = null) =>
            (await ReadAsync(population, household, on, known)).IsRefused(out _, out var read)
                ? []
                : [.. read.Members.Select(member => member.Person)];

        (await Members(Home, day.AddDays(-1))).ShouldBe([head.Id, child.Id]);
        (await Members(Home, day)).ShouldBe([head.Id]);
        (await Members(Home, day, before)).ShouldBe([head.Id, child.Id]);
        (await Members(Other, day.AddDays(-1))).ShouldBeEmpty();
        (await Members(Other, day)).ShouldBe([child.Id]);
        (await Members(Other, day, before)).ShouldBeEmpty();
        (await ReadAsync(population, Other)).Value.Head!.Source.Since.ShouldBe(PartialDate.Of(day));
    }

    [Theory, BothEngines]
    public async Task Read_WhoDied_IsNoMemberFromThatDay(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var head = await EnterAsync(population, 1960, Home, HouseholdRelation.Head);
        var child = await EnterAsync(population, 1990, Home, Child);
        var day = new DateOnly(2021, 5, 1);
        await population.AmendAsync(head, head.Details with { DiedOn = PartialDate.Of(day) }, day);

        var household = (await ReadAsync(population, Home)).Value;

        (household.Head, household.Members.Single().Person).ShouldBe((null, child.Id));
        (await ReadAsync(population, Home, day.AddDays(-1))).Value.Head!.Person.ShouldBe(head.Id);
    }

    [Theory, BothEngines]
    public async Task Read_AHouseholdThatIsNotThere_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var loner = (await population.RegisterAsync(Invented.Man)).Value;

        (await ReadAsync(population, Home)).Refusal!.Code.ShouldBe("POP-94");
        var own = await population.Registry.RunAsync(
            ReadHousehold.Kind,
            act => new ReadHousehold(new()).RunAsync(act, loner.Id, Today, DateTimeOffset.MaxValue, default)
        );
        own.Refusal!.Code.ShouldBe("POP-94");
    }

    [Theory, BothEngines]
    public async Task Read_WithoutPermission_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await EnterAsync(population, 1960, Home, HouseholdRelation.Head);

        var outcome = await ReadAsync(population, Home, authority: TestRegistry.Nobody);

        outcome.Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    [Theory, BothEngines]
    public async Task SecondHead_EnteredOrAmended_IsRefusedWhileTheFirstLives(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var head = await EnterAsync(population, 1960, Home, HouseholdRelation.Head);
        var child = await EnterAsync(population, 1990, Home, Child);
        var heir = child.Details with { Household = new(Home, HouseholdRelation.Head) };

        var amended = await population.AmendAsync(child, heir, Today);
        var entered = await population.RegisterAsync(heir);
        await population.AmendAsync(head, head.Details with { DiedOn = PartialDate.Of(Today) }, Today);
        var inherited = await population.AmendAsync(child, heir, Today);

        (amended.Refusal!.Code, entered.Refusal!.Code).ShouldBe(("POP-93", "POP-93"));
        inherited.Refusal.ShouldBeNull();
        (await ReadAsync(population, Home)).Value.Head!.Person.ShouldBe(child.Id);
    }

    private static async Task<PersonRecord> EnterAsync(
        PopulationFixture population,
        int born,
        HouseholdId household,
        HouseholdRelation relation
    ) =>
        (await population.RegisterAsync(FamilyRegistry.Born(born) with { Household = new(household, relation) })).Value;

    private static Task<Outcome<Household>> ReadAsync(
        PopulationFixture population,
        HouseholdId household,
        DateOnly? day = null,
        DateTimeOffset? known = null,
        Authority? authority = null
    ) =>
        population.Registry.RunAsync(
            ReadHousehold.Kind,
            act =>
                new ReadHousehold(new()).RunAsync(
                    act,
                    household,
                    day ?? Today,
                    known ?? population.Registry.Clock.GetUtcNow(),
                    default
                ),
            authority
        );
}
