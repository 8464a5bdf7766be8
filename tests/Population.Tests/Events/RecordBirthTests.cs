using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class RecordBirthTests
{
    private static readonly PersonDetails Newborn = CivilRegistry.Newborn;

    [Theory, BothEngines]
    public async Task Bear_OfTwoRegistered_PointsAtThemAndHasANumberOfItsCell(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);

        var child = (await civil.BearAsync(Newborn)).Value;

        (child.Details.Mother, child.Details.Father).ShouldBe((new(civil.Woman, null), new(civil.Man, null)));
        var number = child.Number!.Value;
        (number.Prefix, number.Sex, number.BirthYear).ShouldBe((Invented.Commune.NumberPrefix, Sex.Male, 2026));
        (await civil.ReadAsync(child.Id)).ShouldBe(child);
        (await civil.FactsAsync(child.Id)).ShouldContain(nameof(PersonBorn));
        (await civil.FactsAsync(civil.Woman)).ShouldContain(nameof(ChildBorn));
        (await civil.FactsAsync(civil.Man)).ShouldContain(nameof(ChildBorn));
    }

    [Theory, BothEngines]
    public async Task Bear_ParentsByNameOrUnknown_AreKeptAsDeclared(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var name = PersonName.Parse("Lê Thị Không Có Hồ Sơ", null);

        var child = (await civil.BearAsync(Newborn, Parent.Named(name), father: null)).Value;
        var foundling = (await civil.BearAsync(Newborn, mother: null, father: null)).Value;

        (child.Details.Mother, child.Details.Father).ShouldBe((new(null, name), null));
        (foundling.Details.Mother, foundling.Details.Father).ShouldBe((null, null));
    }

    [Theory, BothEngines]
    public async Task Bear_Twins_PassByTheirNames(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var twin = Newborn with { Name = PersonName.Parse("Trần Minh Khối", null) };

        (await civil.BearAsync(Newborn)).Refusal.ShouldBeNull();

        (await civil.BearAsync(twin)).Refusal.ShouldBeNull();
        (await civil.BearAsync(twin)).Refusal!.Code.ShouldBe("POP-78");
        (await civil.BearAsync(Newborn)).Refusal!.Code.ShouldBe("POP-78");
    }

    [Theory, BothEngines]
    public async Task Bear_ByTwoOfficersAtOnce_RegistersOneChild(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var (mother, father) = (await civil.ReadAsync(civil.Woman), await civil.ReadAsync(civil.Man));

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => civil.BearAsync(Newborn, Parent.Of(mother), Parent.Of(father)))
        );

        outcomes.Count(outcome => outcome.Refusal is null).ShouldBe(1);
        outcomes.Select(outcome => outcome.Refusal?.Code).OfType<string>().ShouldAllBe(code => code == "POP-78");
    }

    [Theory, BothEngines]
    public async Task Bear_ParentChangedMeanwhile_IsRefused(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var mother = await civil.ReadAsync(civil.Woman);
        await civil.MarryAsync(civil.Man, civil.Woman, CivilRegistry.Wedding);

        (await civil.BearAsync(Newborn, Parent.Of(mother), null)).Refusal!.Code.ShouldBe(Acts.ChangedMeanwhile.Code);
    }

    [Theory, BothEngines]
    public async Task Bear_FatherDead300Days_IsHisChildAndADayLaterNot(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var born = Newborn.BirthDate.Earliest;
        await civil.DieAsync(civil.Man, PartialDate.Of(born.AddDays(-300)));
        var late = Newborn with { BirthDate = PartialDate.Of(born.AddDays(1)) };

        (await civil.BearAsync(late)).Refusal!.Code.ShouldBe("POP-77");
        (await civil.BearAsync(Newborn)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Bear_MotherDiedAtBirth_IsRegistered(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        await civil.DieAsync(civil.Woman, Newborn.BirthDate);

        (await civil.BearAsync(Newborn)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Bear_PlaceOfAListOfAnotherTime_IsRefused(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        PersonDetails In(UnitList list, DateOnly born) =>
            Newborn with
            {
                BirthDate = PartialDate.Of(born),
                BirthRegistration = Address.Of(list.Provinces.First(), "").Value,
            };
        var (before, reform) = (AdministrativeUnits.Lists[^2], AdministrativeUnits.Newest);

        var old = await civil.BearAsync(In(before, reform.ValidFrom), null, null);

        (old.Refusal!.Code, old.Refusal.About).ShouldBe((Address.NoSuchUnit.Code, "birthRegistration"));
        (await civil.BearAsync(In(before, reform.ValidFrom.AddDays(-1)), null, null)).Refusal.ShouldBeNull();
        (await civil.BearAsync(In(reform, reform.ValidFrom.AddDays(-1)), null, null)).Refusal.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Bear_EthnicGroupOfEitherNumbering_IsTheGroupMeant(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        const string Four = "04";
        foreach (var numbering in Enum.GetValues<EthnicNumbering>())
        {
            var group = EthnicGroup.Read(Four, numbering).Value;
            var child = (await civil.BearAsync(Newborn with { EthnicGroup = group }, null, null)).Value;
            var read = (await civil.ReadAsync(child.Id)).Details.EthnicGroup!;
            (read.CodeIn(numbering), read.Name).ShouldBe((Four, group.Name));
        }
    }

    [Theory, BothEngines]
    public async Task Bear_ParentMergedIntoAnother_IsRefused(Engine engine)
    {
        await using var civil = await CivilRegistry.OpenAsync(engine);
        var twice = await civil.RegisterAsync(CivilRegistry.WomanDetails);
        var merged = await civil.MergeAsync(twice, civil.Woman);

        (await civil.BearAsync(Newborn, Parent.Of(merged), null)).Refusal!.Code.ShouldBe("POP-61");
    }
}
