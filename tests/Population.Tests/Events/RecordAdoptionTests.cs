using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class RecordAdoptionTests
{
    private static readonly DateOnly Day = new(2026, 2, 27);

    [Theory, BothEngines]
    public async Task Adopt_ByACouple_ReplacesTheParentsFromThatDay(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        await civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding);
        var mother = Parent.Named(PersonName.Parse("Phạm Thị Lan", null));
        var child = (await civil.BearAsync(CivilRegistry.Newborn, mother, null)).Value;

        (await civil.AdoptAsync(child.Id, civil.Man, civil.Woman, Day)).Refusal.ShouldBeNull();

        var history = await civil.HistoryAsync(child.Id);
        var (before, now) = (history.AsOf(Day.AddDays(-1), history.Current.RecordedAt)!.Details, history.Current);
        (before.Mother, before.Father).ShouldBe((new(null, mother.Name), null));
        (now.Details.Mother, now.Details.Father).ShouldBe((new(civil.Woman, null), new(civil.Man, null)));
        now.Number.ShouldBe(child.Number);
        (await civil.FactsAsync(child.Id)).ShouldContain(nameof(PersonAdopted));
        (await civil.FactsAsync(civil.Man)).ShouldContain(nameof(ChildAdopted));
    }

    [Theory, BothEngines]
    public async Task Adopt_ByAStepFather_LeavesTheMother(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        await civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding);
        var girl = await civil.RegisterAsync(Seventeen with { Mother = new(civil.Woman, null) });

        (await civil.AdoptAsync(girl, civil.Man, null, Day, AdopterKinship.StepParent)).Refusal.ShouldBeNull();

        var now = (await civil.ReadAsync(girl)).Details;
        (now.Mother, now.Father).ShouldBe((new(civil.Woman, null), new(civil.Man, null)));
    }

    [Theory, BothEngines]
    public async Task Adopt_ByASingleAunt_IsTheOnlyParentHoweverNearInAge(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var girl = await civil.RegisterAsync(Seventeen with { Mother = new(null, CivilRegistry.ManDetails.Name) });

        var adopted = await civil.AdoptAsync(girl, null, civil.Woman, Day, AdopterKinship.AuntOrUncle);

        (adopted.Value.Details.Mother, adopted.Value.Details.Father).ShouldBe((new(civil.Woman, null), null));
    }

    [Theory, BothEngines]
    public async Task Adopt_Merged_IsRefused(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var girl = (await civil.BearAsync(CivilRegistry.Newborn, null, null)).Value.Id;
        var twice = await civil.MergeAsync(await civil.RegisterAsync(CivilRegistry.ManDetails), civil.Man);

        (await civil.AdoptAsync(girl, twice.Id, null, Day)).Refusal!.Code.ShouldBe("POP-61");
        (await civil.MarryAsync(twice.Id, civil.Woman, Day)).Refusal!.Code.ShouldBe("POP-61");
        (await civil.DieAsync(twice.Id, PartialDate.Of(Day))).Refusal!.Code.ShouldBe("POP-61");
        (await civil.RenameAsync(twice.Id, "Trần Văn Khác", Day)).Refusal!.Code.ShouldBe("POP-61");
    }

    private static PersonDetails Seventeen => CivilRegistry.WomanDetails with { BirthDate = PartialDate.Of(2008, 9) };
}
