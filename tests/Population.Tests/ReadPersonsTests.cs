using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class ReadPersonsTests
{
    private static readonly PersonalNumber Unknown = PersonalNumber.Parse("001090000999", null);
    private static readonly DateOnly Day = new(2026, 2, 1);

    [Theory, BothEngines]
    public async Task Read_EachNumberOnce_AsOfTheDay(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var first = (await population.RegisterAsync(Invented.Man)).Value;
        var young = FamilyRegistry.Born(2020) with { BirthDate = PartialDate.Of(Day.AddDays(1)) };
        var second = (await population.RegisterAsync(young)).Value;
        await population.AmendAsync(first, Invented.Man with { Phone = "1" }, Day);
        PersonalNumber[] numbers = [second.Number!.Value, first.Number!.Value, Unknown, first.Number!.Value];

        var before = (await ReadAsync(population, numbers, Day.AddDays(-1))).Value.Answers;
        var after = (await ReadAsync(population, numbers, Day)).Value.Answers;

        before.Select(one => one.Number).ShouldBe(numbers[..3]);
        before.Select(one => one.Record.Refusal?.Code).ShouldBe(["POP-96", null, "POP-01"]);
        before[1].Record.Value.Details.Phone.ShouldBe(Invented.Man.Phone);
        after[1].Record.Value.Details.Phone.ShouldBe("1");
        (await population.Registry.TrailAsync(first.Id)).Count(line => line.Kind == nameof(ReadPersons)).ShouldBe(2);
    }

    [Theory]
    [BothEngines(0)]
    [BothEngines(ReadPersons.Most + 1)]
    public async Task Read_NoneOrTooMany_IsRefused(Engine engine, int count)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var numbers = Enumerable.Range(1, count).Select(at => PersonalNumber.FromValue(Unknown.Value - at));

        (await ReadAsync(population, [.. numbers], Day)).Refusal!.Code.ShouldBe("POP-95");
    }

    [Theory, BothEngines]
    public async Task Read_WithoutPermission_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        var outcome = await ReadAsync(population, [Unknown], Day, TestRegistry.Nobody);

        outcome.Refusal!.Code.ShouldBe(Acts.NotPermitted.Code);
    }

    private static Task<Outcome<PersonsThen>> ReadAsync(
        PopulationFixture population,
        PersonalNumber[] numbers,
        DateOnly day,
        Authority? authority = null
    ) =>
        population.Registry.RunAsync(
            ReadPersons.Kind,
            act => new ReadPersons(new()).RunAsync(act, numbers, day, DateTimeOffset.MaxValue, default),
            authority
        );
}
