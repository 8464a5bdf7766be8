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

    private static Task<Outcome<long>> SeedAsync(PopulationFixture population, int count) =>
        new SeedPersons(population.Registry.Acts, population.Registry.Clock).RunAsync(
            TestRegistry.Everybody,
            TestRegistry.Why,
            count,
            seed: 7,
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
