using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Inspection;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Personalisation;

/// <summary>The power goes at each exchange in turn, and both passes are begun again.</summary>
public sealed class PowerCutTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Passes_CutAtAnyExchange_AreDoneTheNextTimeWithTheSameKeys()
    {
        var isCut = true;
        for (var after = 0; isCut; after++)
        {
            using var powered = PoweredChip.Blank();
            var leaving = TroubledCard.ThatLeaves(powered.Chip, after);
            isCut = (await PassAsync(leaving)).IsRefused(out var left, out _);
            if (isCut)
                left.ShouldBe(TroubledCard.Left);
            powered.CutPower();

            (await PassAsync(powered.Chip)).Refusal.ShouldBeNull($"cut after {after}");

            powered.State.ShouldBe(LifeCycle.Operational, $"cut after {after}");
            var made = powered.Kept.Where(memory => memory.State == LifeCycle.Initialised);
            made.Select(memory => Convert.ToHexString(memory.Keys.Public.Encode())).Distinct().Count().ShouldBe(1);
            ChipMemory.Parse(powered.Image).Value.HoldsItsKeys.ShouldBeTrue();
        }
    }

    // what a factory does that knows of the chip only what the chip tells
    private static async Task<Outcome<Done>> PassAsync(ICardTransport chip)
    {
        if ((await FactorySession.ReadStateAsync(chip, Cancellation)).IsRefused(out var refusal, out var state))
            return refusal;
        if (state == LifeCycle.Operational)
            return Done.It;
        if (
            (await FactorySession.OpenAsync(chip, PoweredChip.Key, Cancellation)).IsRefused(out refusal, out var opened)
        )
            return refusal;
        using var session = opened;
        if (state < LifeCycle.Personalised)
        {
            if ((await session.InitialiseAsync(Cancellation)).IsRefused(out refusal, out var keys))
                return refusal;
            var files = PoweredChip.CardOf(keys).Files;
            if ((await session.WriteAsync(files, trust: null, Cancellation)).IsRefused(out refusal, out _))
                return refusal;
        }
        return await session.ReleaseAsync(Cancellation);
    }
}
