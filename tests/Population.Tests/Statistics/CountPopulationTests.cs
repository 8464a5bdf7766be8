using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class CountPopulationTests
{
    private static readonly AdministrativeUnit Province = Invented.Commune.Province;

    [Theory, BothEngines]
    public async Task Count_OfAnInventedCountry_AgreesWithItsRecords(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine, systemsOpen: false);
        var seed = new SeedPersons(population.Registry.Acts, population.Registry.Clock);
        await seed.RunAsync(TestRegistry.Everybody, TestRegistry.Why, new(20_000, Seed: 7), progress: null, default);

        (await population.CountAsync()).Value.ShouldBe(20_000);

        var figures = (await population.FiguresAsync()).Value;
        var persons = await PersonsAsync(population);
        var lastWhole = figures.CountedOn.Year - 1;
        figures.CountedOn.ShouldBe(Act.DayOf(population.Registry.Clock.GetUtcNow()));
        figures.Persons.ShouldBe(20_000);
        figures.Parts.Count.ShouldBe(34);
        figures.Parts.Sum(part => part.Persons).ShouldBe(20_000);
        foreach (var group in figures.Ages.Where(group => group.Men is not null))
        {
            group.Men.ShouldBe(persons.Count(one => one.Sex == Sex.Male && IsIn(group, one.BirthYear, figures)));
            group.Women.ShouldBe(persons.Count(one => one.Sex == Sex.Female && IsIn(group, one.BirthYear, figures)));
        }
        foreach (var year in figures.Births.Where(year => year.Persons is not null))
            year.Persons.ShouldBe(persons.Count(one => Math.Min(one.BirthYear, lastWhole) == year.Year));
    }

    [Theory, BothEngines]
    public async Task Count_LeavesOutTheDeadAndTellsApartWhoHasNoPlaceOrSex(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        for (var count = 0; count < 12; count++)
            await population.RegisterAsync(Invented.Man);
        await population.RegisterAsync(Invented.Man with { DiedOn = PartialDate.Of(2020) });
        await population.RegisterAsync(Invented.Man with { PermanentResidence = null });
        await ForgetSexAsync(population, (await population.RegisterAsync(Invented.Man)).Value.Id);

        (await population.CountAsync()).Value.ShouldBe(14);

        var figures = (await population.FiguresAsync()).Value;
        figures.Persons.ShouldBe(12);
        figures.Untold.ShouldBeNull(); // two
        (await population.FiguresAsync(Invented.Commune.Code)).Value.Persons.ShouldBe(12);
    }

    [Theory, BothEngines]
    public async Task Count_Again_ReplacesTheFiguresBefore(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        for (var count = 0; count < 11; count++)
            await population.RegisterAsync(Invented.Man);
        await population.CountAsync();
        await population.RegisterAsync(Invented.Man);
        population.Registry.Clock.Advance(TimeSpan.FromDays(1));

        (await population.FiguresAsync()).Value.Persons.ShouldBe(11);
        await population.CountAsync();
        var figures = (await population.FiguresAsync()).Value;

        figures.Persons.ShouldBe(12);
        figures.CountedOn.ShouldBe(Act.DayOf(population.Registry.Clock.GetUtcNow()));
    }

    [Theory, BothEngines]
    public async Task Count_OfAFormerUnit_StandsUnderWhatItIsToday(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var (whole, divided) = (Former(SuccessionKind.Whole), Former(SuccessionKind.Divided));
        var today = AdministrativeUnits.SuccessionOf(whole).Only!;
        foreach (var (unit, persons) in new[] { (whole, 12), (divided, 15) })
        {
            for (var count = 0; count < persons; count++)
                await population.RegisterAsync(Invented.Man with { PermanentResidence = Address.Of(unit, "").Value });
        }

        await population.CountAsync();

        var province = (await population.FiguresAsync(today.Province.Code)).Value;
        province.Persons.ShouldBe(27);
        province.Parts.Single(part => part.Unit == today).Persons.ShouldBe(12);
        province.Parts.Single(part => part.Unit is null).Persons.ShouldBe(15);
    }

    [Theory, BothEngines]
    public async Task CountAndFigures_WithoutPermission_AreRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        (await population.CountAsync(TestRegistry.Nobody)).Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
        (await population.FiguresAsync(authority: TestRegistry.Nobody)).Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    [Theory, BothEngines]
    public async Task Figures_BeforeTheFirstCount_OrOfNoUnit_AreRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        (await population.FiguresAsync()).Refusal.ShouldBe(ReadPopulationFigures.NotCounted);
        (await population.FiguresAsync("00")).Refusal.ShouldBe(ReadPopulationFigures.NoSuchUnit.For("unit"));
    }

    [Theory, BothEngines]
    public async Task Figures_OfAnEmptyRegistry_AreZero(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await population.CountAsync();

        foreach (var unit in new[] { null, Province.Code, Invented.Commune.Code })
        {
            var figures = (await population.FiguresAsync(unit)).Value;
            figures.Persons.ShouldBe(0);
            figures.Untold.ShouldBe(0);
            figures.IsAnyHidden.ShouldBeFalse();
            figures.Parts.ShouldAllBe(part => part.Persons == 0);
        }
    }

    [Theory, BothEngines]
    public async Task Figures_OfAPlaceOfAHandful_TellNothing(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        for (var count = 0; count < 9; count++)
            await population.RegisterAsync(Invented.Man);
        await population.CountAsync();

        foreach (var unit in new[] { null, Province.Code, Invented.Commune.Code })
        {
            var figures = (await population.FiguresAsync(unit)).Value;
            figures.Persons.ShouldBeNull();
            figures.Ages.ShouldBeEmpty();
            figures.Births.ShouldBeEmpty();
            figures.Parts.ShouldAllBe(part => part.Persons == null);
        }
    }

    /// <summary>As a record is that came from another system.</summary>
    private static async Task ForgetSexAsync(PopulationFixture population, PersonId person)
    {
        await using var session = await population.Registry.Store.WriteAsync(default);
        await session.ExecuteAsync(
            "UPDATE population.person SET sex = 0 WHERE person_id = @person",
            default,
            ("person", person.Value)
        );
        await session.CommitAsync(default);
    }

    /// <summary>A commune of the last list with districts, in the province of the invented people.</summary>
    private static AdministrativeUnit Former(SuccessionKind kind) =>
        AdministrativeUnits
            .Lists[^2]
            .Units.First(unit =>
                unit.Level == UnitLevel.Commune
                && AdministrativeUnits.Newest.Find(unit.Code) is null
                && AdministrativeUnits.SuccessionOf(unit) is var succession
                && succession.Kind == kind
                && succession.Units[0].Province == Province
                && AdministrativeUnits.SuccessionOf(unit.Province).Only == Province
            );

    private static bool IsIn(AgeGroup group, int birthYear, PopulationFigures figures) =>
        Math.Max(0, figures.CountedOn.Year - 1 - birthYear) is var age
        && age >= group.From
        && age <= (group.To ?? int.MaxValue);

    private static async Task<List<(Sex Sex, int BirthYear)>> PersonsAsync(PopulationFixture population)
    {
        await using var session = await population.Registry.Store.ReadAsync(default);
        return await session.ListAsync(
            "SELECT sex, birth_date FROM population.person",
            row => ((Sex)row.GetInt32(0), PartialDate.FromInt(row.GetInt32(1)).Year),
            default
        );
    }
}
