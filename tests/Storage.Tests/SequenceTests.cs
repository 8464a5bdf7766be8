using CanCuoc.Testing;

namespace CanCuoc.Storage.Tests;

public sealed class SequenceTests : StoreTests
{
    private const string BookNumber = "shelf.book_number";

    [Theory, BothEngines]
    public async Task Draw_BySixteenAtOnce_GivesDistinctNumbersThatGrowForEach(Engine engine)
    {
        await using var test = await OpenAsync(engine);

        var drawn = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => DrawRunAsync(test.Store))));

        foreach (var run in drawn)
            run.ShouldBe(run.Order());
        drawn.SelectMany(run => run).ShouldBeUnique();
    }

    [Theory, BothEngines]
    public async Task Draw_AfterACommittedDraw_GivesLargerNumbers(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        var first = await DrawRunAsync(test.Store);
        await using var reopened = test.Another();

        var second = await DrawRunAsync(reopened);

        second[0].ShouldBeGreaterThan(first[^1]);
    }

    [Theory, BothEngines]
    public async Task Draw_None_GivesNone(Engine engine)
    {
        await using var test = await OpenAsync(engine);
        await using var session = await test.Store.WriteAsync(Cancellation);

        (await session.DrawAsync(BookNumber, 0, Cancellation)).ShouldBeEmpty();
    }

    private static async Task<long[]> DrawRunAsync(Store store)
    {
        var drawn = new List<long>();
        for (var count = 1; count <= 10; count++)
        {
            await using var session = await store.WriteAsync(Cancellation);
            drawn.AddRange(await session.DrawAsync(BookNumber, count, Cancellation));
            await session.CommitAsync(Cancellation);
        }
        return [.. drawn];
    }
}
