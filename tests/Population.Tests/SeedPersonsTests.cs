using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class SeedPersonsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory, BothEngines]
    public async Task Seed_GivesExactlyAsMany_WithNumbersThatAgree(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine, systemsOpen: false);

        (await SeedAsync(population, 700)).Value.ShouldBe(700);

        var persons = await AllAsync(population, 700);
        persons.ShouldAllBe(person => PersonRules.Check(person.Details, person.Number, Today) == null);
        persons.Select(person => person.Number).Distinct().Count().ShouldBe(700);
        persons.ShouldContain(person => person.Details.Father!.Person != null && person.Details.Mother!.Person != null);
    }

    [Theory, BothEngines]
    public async Task Seed_Again_GoesOnWhereItStopped(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine, systemsOpen: false);
        await SeedAsync(population, 300);
        var before = await AllAsync(population, 300);

        (await SeedAsync(population, 300)).Value.ShouldBe(300);

        (await AllAsync(population, 300)).ShouldBe(before);
    }

    [Theory, BothEngines]
    public async Task Seed_WithLaterEvents_GivesTheSamePeopleAHistory(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine, systemsOpen: false);
        await using var plain = await PopulationFixture.OpenAsync(engine, systemsOpen: false);
        await SeedAsync(plain, 300);

        (await SeedAsync(population, 300, events: 3)).Value.ShouldBe(300);

        var persons = await AllAsync(population, 300);
        persons.Count(person => person.Version == 4).ShouldBeGreaterThan(270);
        persons.ShouldAllBe(person => PersonRules.Check(person.Details, person.Number, Today) == null);
        persons
            .Select(person => person.Details with { Phone = null, CurrentAbode = null })
            .ShouldBe((await AllAsync(plain, 300)).Select(person => person.Details));
        var first = new ReadPerson();
        foreach (var person in persons.Where(person => person.Version == 4).Take(20))
        {
            var born = person.Details.BirthDate.Latest;
            var then = await population.Registry.RunAsync(
                ReadPerson.Kind,
                act => first.AsOfAsync(act, person.Id, born, default)
            );
            then.Value.Details.Phone.ShouldBeNull();
        }
    }

    [Theory, BothEngines]
    public async Task Seed_WhereOthersAre_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await population.RegisterAsync(Invented.Man);

        (await SeedAsync(population, 10)).Refusal!.Code.ShouldBe(SeedPersons.NotInvented.Code);
    }

    [Fact]
    public void Country_OfOneSeed_IsAlwaysTheSame()
    {
        Names(seed: 1).ShouldBe(Names(seed: 1));
        Names(seed: 2).ShouldNotBe(Names(seed: 1));
    }

    [Fact]
    public void Numbers_OfACell_NeverRepeatAndTellNoOrder()
    {
        var numbers = new InventedNumbers(1);
        var prefix = Invented.Commune.NumberPrefix;
        var drawn = Enumerable.Range(0, 50_000).Select(_ => numbers.Draw(prefix, Sex.Female, 2000)).ToArray();

        drawn.Distinct().Count().ShouldBe(drawn.Length);
        drawn
            .Zip(drawn.Skip(1))
            .Count(pair => pair.First.Value < pair.Second.Value)
            .ShouldBeInRange(1, drawn.Length - 1000);
    }

    private static List<string> Names(int seed) =>
        [
            .. new InventedCountry(seed, Today)
                .Households()
                .Take(50)
                .SelectMany(one => one)
                .Select(one => $"{one.Name} {one.Number}"),
        ];

    private static Task<Outcome<long>> SeedAsync(PopulationFixture population, int count, int events = 0) =>
        new SeedPersons(population.Registry.Acts, population.Registry.Clock).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            new(count, Seed: 7, events),
            progress: null,
            default
        );

    private static async Task<List<PersonRecord>> AllAsync(PopulationFixture population, int count)
    {
        var read = new ReadPerson();
        var all = new List<PersonRecord>();
        for (var id = 1; id <= count; id++)
        {
            var person = new PersonId(id);
            all.Add(
                (await population.Registry.RunAsync(ReadPerson.Kind, act => read.RunAsync(act, person, default))).Value
            );
        }
        return all;
    }
}
