using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class SealItemsTests
{
    private static readonly DateOnly Adoption = new(2020, 1, 1);

    private static readonly Authority Reader = Authority.OfSystem("reader", Permission.ReadPerson);

    [Theory, BothEngines]
    public async Task Sealed_ParentsBeforeAnAdoption_AreShownOnlyToWhoMay(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        var before = family.Population.Registry.Clock.GetUtcNow();
        var mother = await AdoptAsync(family);

        var (reader, keeper) = (await HistoryAsync(family, Reader), await HistoryAsync(family, null));

        reader.Current.Details.Mother!.Person.ShouldBe(mother.Id);
        reader.AsOf(Adoption, DateTimeOffset.MaxValue)!.Details.Mother!.Person.ShouldBe(mother.Id);
        reader.AsOf(Adoption.AddDays(-1), DateTimeOffset.MaxValue)!.Details.Mother.ShouldBeNull();
        reader.AsOf(Adoption, before)!.Details.Mother.ShouldBeNull();
        reader.Versions[^1].Details.Mother.ShouldBeNull();
        keeper.AsOf(Adoption.AddDays(-1), DateTimeOffset.MaxValue)!.Details.Mother!.Person.ShouldBe(family.Mother.Id);
        reader.ClassOf(RecordFields.Of("mother")).ShouldBe(FieldClass.Sealed);
        reader.ClassOf(RecordFields.Of("father")).ShouldBe(FieldClass.Sealed);
        reader.ClassOf(RecordFields.Of("sex")).ShouldBe(FieldClass.Open);
    }

    [Theory, BothEngines]
    public async Task Sealed_Change_LeavesNoStepInTheTimeLine(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        await AdoptAsync(family);

        var (reader, keeper) = (await HistoryAsync(family, Reader), await HistoryAsync(family, null));

        reader.Steps.Count.ShouldBe(1);
        reader.ChangesSince(reader.AsOf(Adoption.AddDays(-1), DateTimeOffset.MaxValue)!).ShouldBeEmpty();
        keeper.Steps.Count.ShouldBe(3);
        keeper.Steps[1].Changes.Single().Field.ShouldBe(RecordFields.Of("mother"));
    }

    [Theory, BothEngines]
    public async Task Sealed_Child_IsNoLongerFoundFromTheFormerMother(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        await AdoptAsync(family);

        var reader = await family.ReadAsync(family.Mother.Id, Adoption.AddDays(-1), authority: Reader);
        var keeper = await family.ReadAsync(family.Mother.Id, Adoption.AddDays(-1));

        reader.Value.Links.ShouldNotContain(link => link.Kind == KinKind.Child);
        keeper.Value.Links.ShouldContain(link => link.Kind == KinKind.Child && link.Person == family.Son.Id);
    }

    [Theory, BothEngines]
    public async Task Sealed_AnEventStillDecidesByTheTruth(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        await AdoptAsync(family);

        var then = await family.Population.Registry.RunAsync(
            ReadPerson.Kind,
            act => new ReadPerson().AsOfAsync(act, family.Son.Id, Adoption.AddDays(-1), default),
            Reader
        );

        then.Value.Details.Mother!.Person.ShouldBe(family.Mother.Id);
    }

    [Theory, BothEngines]
    public async Task Seal_OpenedAgain_ShowsEverything(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);
        await AdoptAsync(family);
        var current = (await HistoryAsync(family, null)).Current;

        (await SealAsync(family, current, SealedItems.None)).Refusal.ShouldBeNull();

        var history = await HistoryAsync(family, Reader);
        history.AsOf(Adoption.AddDays(-1), DateTimeOffset.MaxValue)!.Details.Mother!.Person.ShouldBe(family.Mother.Id);
        (await SealAsync(family, history.Current, SealedItems.None)).Refusal!.Code.ShouldBe("POP-40");
    }

    [Theory, BothEngines]
    public async Task Seal_WithoutPermission_IsRefused(Engine engine)
    {
        await using var family = await FamilyRegistry.OpenAsync(engine);

        var outcome = await SealAsync(family, family.Son, SealedItems.Sex, Reader);

        outcome.Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    [Theory, BothEngines]
    public async Task Redetermined_Sex_IsSealedWithTheNumberThatToldIt(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var day = FamilyRegistry.Today.AddDays(-1);
        (await civil.RedetermineAsync(civil.Man, Sex.Female, day)).Refusal.ShouldBeNull();

        var history = await HistoryAsync(civil.Registry, civil.Man, Reader);

        var then = history.AsOf(day.AddDays(-1), DateTimeOffset.MaxValue)!;
        (then.Details.Sex, then.Number).ShouldBe((Sex.Unknown, null));
        (history.Current.Details.Sex, history.Steps.Count).ShouldBe((Sex.Female, 1));
    }

    [Theory, BothEngines]
    public async Task Adopted_Child_HasItsFormerParentsSealed(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        await civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding);
        var mother = Parent.Named(PersonName.Parse("Phạm Thị Lan", null));
        var child = (await civil.BearAsync(CivilRegistry.Newborn, mother, null)).Value;
        var day = FamilyRegistry.Today.AddDays(-2);
        (await civil.AdoptAsync(child.Id, civil.Man, civil.Woman, day)).Refusal.ShouldBeNull();

        var history = await HistoryAsync(civil.Registry, child.Id, Reader);

        history.AsOf(day.AddDays(-1), DateTimeOffset.MaxValue)!.Details.Mother.ShouldBeNull();
        history.Current.Details.Mother!.Person.ShouldBe(civil.Woman);
        history.Steps.Count.ShouldBe(1);
    }

    /// <summary>Gives the son another mother, and seals who his parents were.</summary>
    private static async Task<PersonRecord> AdoptAsync(FamilyRegistry family)
    {
        var other = FamilyRegistry.Born(1971) with { Sex = Sex.Female };
        var mother = (await family.Population.RegisterAsync(other)).Value;
        family.Population.Registry.Clock.Advance(TimeSpan.FromDays(1));
        var adopted = family.Son.Details with { Mother = new(mother.Id, null) };
        var son = (await family.Population.AmendAsync(family.Son, adopted, Adoption)).Value;
        (await SealAsync(family, son, SealedItems.Parents)).Refusal.ShouldBeNull();
        return mother;
    }

    private static Task<Outcome<PersonRecord>> SealAsync(
        FamilyRegistry family,
        PersonRecord person,
        SealedItems items,
        Authority? authority = null
    ) =>
        family.Population.Registry.RunAsync(
            SealItems.Kind,
            act => new SealItems(new()).RunAsync(act, person, items, PopulationFixture.Paper, default),
            authority
        );

    private static Task<PersonHistory> HistoryAsync(FamilyRegistry family, Authority? authority) =>
        HistoryAsync(family.Population.Registry, family.Son.Id, authority);

    private static async Task<PersonHistory> HistoryAsync(
        TestRegistry registry,
        PersonId person,
        Authority? authority
    ) =>
        (
            await registry.RunAsync(
                ReadPerson.Kind,
                act => new ReadPerson().HistoryAsync(act, person, default),
                authority
            )
        ).Value;
}
