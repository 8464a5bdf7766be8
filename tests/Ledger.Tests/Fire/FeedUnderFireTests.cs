using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Ledger.Tests;

/// <summary>
/// Sixteen writers raise the same few tallies at once, a third of their acts undone on the way, while the sealer seals and two readers
/// follow. The same drill with a fault planted must show it, or it would prove nothing.
/// </summary>
public sealed class FeedUnderFireTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Follow_WhileSixteenWrite_MissesDoublesAndDisordersNothing(Engine engine)
    {
        await using var ledger = await TestLedger.OpenAsync(engine);

        var readings = await new FireDrill(ledger, Writing.ThroughActs).RunAsync(
            [ByPosition.Follow(ledger, "one"), ByPosition.Follow(ledger, "two")],
            Cancellation
        );

        readings.ShouldAllBe(reading => reading == Reading.Perfect);
        (await ledger.VerifyAsync((await ledger.Archive.ReadAsync(Cancellation))!)).Findings.ShouldBeEmpty();
    }

    [Fact, Trait(BothEnginesAttribute.Trait, nameof(Engine.PostgreSql))]
    public async Task Follow_EntriesWrittenBeforeTheRows_IsDisordered()
    {
        var reading = await UntilItShowsAsync(
            ledger => new FireDrill(ledger, Writing.EntryFirst),
            ledger => ByPosition.Follow(ledger, "one")
        );

        reading.Disordered.ShouldBeGreaterThan(0);
        reading.Missed.ShouldBe(0);
    }

    [Fact, Trait(BothEnginesAttribute.Trait, nameof(Engine.PostgreSql))]
    public async Task Follow_ByKeyInsteadOfPosition_Misses()
    {
        var reading = await UntilItShowsAsync(
            ledger => new FireDrill(ledger, Writing.ThroughActs),
            ledger => new ByKey(ledger.Store)
        );

        reading.Missed.ShouldBeGreaterThan(0);
    }

    /// <summary>A race need not show in one run; ten without it would say that the drill is blind.</summary>
    private static async Task<Reading> UntilItShowsAsync(
        Func<TestLedger, FireDrill> drill,
        Func<TestLedger, IFeedReader> reader
    )
    {
        for (var run = 1; ; run++)
        {
            await using var ledger = await TestLedger.OpenAsync(Engine.PostgreSql);
            var readings = await drill(ledger).RunAsync([reader(ledger)], Cancellation);
            if (readings[0] != Reading.Perfect || run == 10)
                return readings[0];
        }
    }
}
