using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

public sealed class ReadWaitingTests
{
    [Theory, BothEngines]
    public async Task Waiting_IsWhatThePagesOfThePostWouldGive(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        var deliveries = new Deliveries(registry.Population);
        await deliveries.DeliverAsync(EvidenceRank.Paper);
        await deliveries.DeliverAsync(EvidenceRank.Paper, ("1990-01-02", "1990-02-01"));
        await deliveries.DeliverAsync(EvidenceRank.Paper, (Qcvn109.Number, "00109"));
        await Doubles.FoundAsync(registry.Population);
        await registry.ReformAsync();
        var open = (await registry.ProgressAsync(ReformRegistry.Of2025)).Done.Open;

        (await WaitingAsync(registry, Post(""))).ShouldBe(new WaitingCases(1, 1, open, 1));
        (await WaitingAsync(registry, Post(Nowhere))).ShouldBe(new WaitingCases(0, 0, 0, 0));
    }

    [Theory, BothEngines]
    public async Task Waiting_DoesNotTellOfTheProtected(Engine engine)
    {
        await using var registry = await ReformRegistry.OpenAsync(engine);
        var doubles = await Doubles.FoundAsync(registry.Population);
        (await WaitingAsync(registry, Post(""))).Doubles.ShouldBe(1);

        await registry.ProtectAsync(doubles.Other.Id);

        (await WaitingAsync(registry, Post(""))).Doubles.ShouldBe(0);
        (await WaitingAsync(registry, TestRegistry.Everybody)).Doubles.ShouldBe(1);
    }

    /// <summary>An island of which nothing is known here.</summary>
    private static string Nowhere =>
        AdministrativeUnits.Newest.Units.Last(unit => unit.Level == UnitLevel.Commune).Code;

    private static Authority Post(string unit) => new("test", "test:post", unit, [Permission.AmendPerson]);

    private static async Task<WaitingCases> WaitingAsync(ReformRegistry registry, Authority authority) =>
        (
            await registry.Registry.RunAsync(
                ReadWaiting.Kind,
                act => new ReadWaiting().RunAsync(act, default),
                authority
            )
        ).Value;
}
