using CanCuoc.Chip.Access;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Personalisation;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>A chip that is stolen on its way ends before anybody has guessed its key.</summary>
public sealed class TransportTriesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_WithWrongKeysTenTimes_EndsTheChip()
    {
        using var powered = PoweredChip.Blank();
        for (var tried = 1; tried < TransportTries.Most; tried++)
        {
            await TryAsync(powered);
            powered.State.ShouldBe(LifeCycle.Blank, $"{tried} tries");
        }
        await TryAsync(powered);
        powered.State.ShouldBe(LifeCycle.Terminated);
        Refused.Code(await FactorySession.OpenAsync(powered.Chip, PoweredChip.Key, Cancellation)).ShouldBe("CHI-62");
    }

    [Fact]
    public async Task Open_WithTheRightKey_ForgetsTheWrongOnes()
    {
        using var powered = PoweredChip.Blank();
        for (var turn = 0; turn < 2; turn++)
        {
            for (var tried = 1; tried < TransportTries.Most; tried++)
                await TryAsync(powered);
            (await powered.OpenAsync()).Dispose();
        }
        powered.State.ShouldBe(LifeCycle.Blank);
        powered.Kept[^1].WrongTries.ShouldBe(0);
    }

    [Fact]
    public async Task Open_WithAnyKey_IsCountedBeforeItIsJudged()
    {
        using var powered = PoweredChip.Blank();
        await TryAsync(powered);
        powered.Kept.Select(memory => memory.WrongTries).ShouldBe([1]);
        (await powered.OpenAsync()).Dispose();
        powered.Kept.Select(memory => memory.WrongTries).ShouldBe([1, 2, 0]);
    }

    /// <summary>Whoever cuts the power when the tenth wrong key was counted has not won an eleventh.</summary>
    [Fact]
    public async Task Open_AfterThePowerWasCutBeforeTheEnd_EndsTheChipUnjudged()
    {
        var counted = ChipMemory.Blank(PoweredChip.Serial, PoweredChip.Key) with { WrongTries = TransportTries.Most };
        using var powered = PoweredChip.Of(counted);
        powered.State.ShouldBe(LifeCycle.Blank);
        Refused.Code(await FactorySession.OpenAsync(powered.Chip, PoweredChip.Key, Cancellation)).ShouldBe("CHI-63");
        powered.State.ShouldBe(LifeCycle.Terminated);
    }

    [Fact]
    public async Task Open_OfACardInItsHoldersHand_IsNotCountedAndNeverEndsIt()
    {
        using var powered = await PoweredChip.ReleasedAsync();
        var kept = powered.Kept.Count;
        for (var tried = 0; tried <= TransportTries.Most; tried++)
            await TryAsync(powered);
        powered.Kept.Count.ShouldBe(kept);
        powered.State.ShouldBe(LifeCycle.Operational);
        using var opened = (await CardOpening.OpenAsync(powered.Chip, Invented.Zone.Key, Cancellation)).Value;
    }

    // the power is cut after each: a chip that stays on waits ever longer
    private static async Task TryAsync(PoweredChip powered)
    {
        using var wrong = TransportKey.Generate();
        Refused.Code(await FactorySession.OpenAsync(powered.Chip, wrong, Cancellation)).ShouldBe("CHI-63");
        powered.CutPower();
    }
}
