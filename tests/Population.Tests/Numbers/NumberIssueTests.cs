using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class NumberIssueTests
{
    private const int Drawn = 2000;

    private static readonly NumberCell Cell = NumberIssuer.Cell;

    [Theory, BothEngines]
    public async Task Issue_UntilTheCellIsFull_GivesEveryNumberAndThenRefuses(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        int[] free = [0, 17, 18, 19, 250_000, 499_999, 777_777, 900_001, 999_998, 999_999];
        await NumberDirectory.FillAsync(population.Registry.Store, Cell, free);
        var issuer = new NumberIssuer(population.Registry.Acts);

        var issued = new List<PersonalNumber>();
        for (var count = 0; count < free.Length; count++)
            issued.Add((await issuer.OneAsync(Cell)).Value);

        issued.Order().ShouldBe(free.Select(Cell.Number));
        (await issuer.OneAsync(Cell)).Refusal!.Code.ShouldBe(NumberIssue.CellFull.Code);
        (await issuer.InMassAsync(Cell, 3)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Issue_ByManyAtOnceInACellNearlyFull_NeverCollides(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        int[] free = [.. Enumerable.Range(500_000, 20).Select(six => six * 7 % NumberCell.Size)];
        await NumberDirectory.FillAsync(population.Registry.Store, Cell, free);
        var issuer = new NumberIssuer(population.Registry.Acts);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => issuer.OneAsync(Cell)));

        var issued = outcomes.Where(one => one.Refusal is null).Select(one => one.Value);
        issued.Order().ShouldBe(free.Order().Select(Cell.Number));
        outcomes.Count(one => one.Refusal?.Code == NumberIssue.CellFull.Code).ShouldBe(4);
    }

    // Both bounds are five standard deviations: chance alone breaks one in a million runs.
    [Theory, BothEngines]
    public async Task Issue_InAnEmptyCell_TellsNoOrderAndFavoursNoDigits(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var issuer = new NumberIssuer(population.Registry.Acts);

        var inMass = (await issuer.InMassAsync(Cell, Drawn)).OrderBy(one => one.Key.Value).Select(one => one.Value);
        var oneByOne = new List<PersonalNumber>();
        for (var count = 0; count < Drawn / 10; count++)
            oneByOne.Add((await issuer.OneAsync(Cell)).Value);

        ShouldTellNoOrder([.. inMass]);
        ShouldTellNoOrder(oneByOne);
    }

    private static void ShouldTellNoOrder(List<PersonalNumber> inOrderOfIssue)
    {
        var count = inOrderOfIssue.Count;
        Math.Abs(RankCorrelation(inOrderOfIssue)).ShouldBeLessThan(5 / Math.Sqrt(count - 1));
        const int Bins = 10;
        var expected = count / (double)Bins;
        var chiSquare = Enumerable
            .Range(0, Bins)
            .Select(bin => inOrderOfIssue.Count(number => number.LastSix / (NumberCell.Size / Bins) == bin))
            .Sum(found => (found - expected) * (found - expected) / expected);
        chiSquare.ShouldBeLessThan(Bins - 1 + (5 * Math.Sqrt(2 * (Bins - 1))));
    }

    /// <summary>Spearman's: 1 for numbers in order of issue, -1 for the reverse, about 0 for none.</summary>
    private static double RankCorrelation(List<PersonalNumber> inOrderOfIssue)
    {
        double count = inOrderOfIssue.Count;
        var ranked = inOrderOfIssue.Select((number, issued) => (number, issued)).OrderBy(one => one.number);
        var squares = ranked.Select((one, rank) => Math.Pow(one.issued - rank, 2)).Sum();
        return 1 - (6 * squares / (count * ((count * count) - 1)));
    }
}
