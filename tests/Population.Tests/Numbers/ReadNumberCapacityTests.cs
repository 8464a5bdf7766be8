using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class ReadNumberCapacityTests
{
    private static readonly NumberCell Fullest = NumberIssuer.Cell;
    private static readonly NumberCell Small = NumberCell.Of(PersonalNumber.Parse("001090000000", null));

    [Theory, BothEngines]
    public async Task Read_TheFullestCellComesFirst(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine, systemsOpen: false);
        await NumberDirectory.FillAsync(population.Registry.Store, Small, 20, []);
        await NumberDirectory.FillAsync(population.Registry.Store, Fullest, 1000, []);

        var all = (await ReadAsync(population.Registry, null)).Value;
        var one = (await ReadAsync(population.Registry, Small.First.Prefix)).Value;

        all.ShouldBe([new(Fullest, 1000), new(Small, 20)]);
        (all[0].Free, all[0].Share).ShouldBe((999_000, 0.001));
        one.ShouldBe([new(Small, 20)]);
        (await ReadAsync(population.Registry, NumberPrefix.Read("999").Value)).Value.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Read_WithoutPermission_IsRefused(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);

        var outcome = await ReadAsync(population.Registry, null, TestRegistry.Nobody);

        outcome.Refusal!.Code.ShouldBe(Ledger.Acts.NotPermitted.Code);
    }

    private static Task<Outcome<IReadOnlyList<CellCapacity>>> ReadAsync(
        TestRegistry registry,
        NumberPrefix? prefix,
        Authority? authority = null
    ) =>
        registry.RunAsync(
            ReadNumberCapacity.Kind,
            act => new ReadNumberCapacity().RunAsync(act, prefix, default),
            authority
        );
}
