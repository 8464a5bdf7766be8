using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class MassNumberIssueTests
{
    private static readonly NumberCell Cell = NumberIssuer.Cell;

    [Theory, BothEngines]
    public async Task Issue_ToManyInManyCells_GivesEachOneOfTheOwnCell(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var asked = Enumerable.Range(1, 6000).ToDictionary(key => new PersonId(key), key => CellOf(key % 50));

        var issued = await new NumberIssuer(population.Registry.Acts).InMassAsync([
            .. asked.Select(one => (one.Key, one.Value)),
        ]);

        issued.ShouldAllBe(one => NumberCell.Of(one.Value) == asked[one.Key]);
        issued.Values.Distinct().Count().ShouldBe(asked.Count);
        await using var session = await population.Registry.Store.ReadAsync(default);
        var entered = await session.ListAsync(
            "SELECT person_id, number FROM population.number",
            row => KeyValuePair.Create(new PersonId(row.GetInt64(0)), PersonalNumber.FromValue(row.GetInt64(1))),
            default
        );
        entered.OrderBy(one => one.Key.Value).ShouldBe(issued.OrderBy(one => one.Key.Value));
    }

    [Theory, BothEngines]
    public async Task Issue_ToMoreThanACellHasLeft_GivesTheWholeRest(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        int[] free = [.. Enumerable.Range(0, 300).Select(place => place * 3331)];
        await NumberDirectory.FillAsync(population.Registry.Store, Cell, free);

        var issued = await new NumberIssuer(population.Registry.Acts).InMassAsync(Cell, 310);

        issued.Values.Order().ShouldBe(free.Select(Cell.Number));
    }

    [Theory, BothEngines]
    public async Task Issue_ByManyAtOnceInTheSameCells_NeverCollides(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        await NumberDirectory.FillAsync(population.Registry.Store, Cell, 600_000, []);
        var issuer = new NumberIssuer(population.Registry.Acts);

        var mass = Task.WhenAll(Enumerable.Range(0, 6).Select(_ => issuer.InMassAsync(Cell, 500)));
        var single = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => issuer.OneAsync(Cell)));

        var issued = (await mass).SelectMany(one => one.Values).Concat(single.Select(one => one.Value)).ToList();
        issued.Count.ShouldBe(3050);
        issued.Distinct().Count().ShouldBe(issued.Count);
    }

    private static NumberCell CellOf(int place) =>
        NumberCell.Of(NumberPrefix.Read($"{900 + place}").Value, Sex.Female, 2000 + place).Value;
}
