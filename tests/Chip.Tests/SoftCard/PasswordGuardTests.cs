using CanCuoc.Chip.Access;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Access;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.SoftCard;

public sealed class PasswordGuardTests
{
    [Fact]
    public void IsWaiting_AfterWrongPasswords_LastsLongerEachTime()
    {
        var clock = new StoppedClock();
        var guard = new PasswordGuard(clock);
        int[] seconds = [0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 64, 64];
        foreach (var wait in seconds)
        {
            guard.TellWrong();
            guard.IsWaiting.ShouldBe(wait > 0);
            clock.Move(TimeSpan.FromSeconds(wait) - TimeSpan.FromTicks(1));
            guard.IsWaiting.ShouldBe(wait > 0);
            clock.Move(TimeSpan.FromTicks(1));
            guard.IsWaiting.ShouldBeFalse();
        }
        guard.TellWrong();
        guard.IsWaiting.ShouldBeTrue();
        guard.TellRight();
        guard.IsWaiting.ShouldBeFalse();
    }

    [Fact]
    public async Task Open_AfterTooManyWrongNumbers_WaitsForBothWaysIn()
    {
        var clock = new StoppedClock();
        using var chip = PaceChip.Of(PaceChip.Access with { Time = clock });
        CardPassword wrong = CardAccessNumber.Read("999999").Value;
        for (var tries = 0; tries < 4; tries++)
            Refused.Code(await OpenAsync(chip, wrong)).ShouldBe("CHI-63");
        Refused.Code(await OpenAsync(chip, PaceRows.Number)).ShouldBe("CHI-65");
        Refused.Code(await BasicAccessControl.OpenAsync(chip, PaceRows.Zone, default)).ShouldBe("CHI-33");
        clock.Move(TimeSpan.FromSeconds(1));
        (await OpenAsync(chip, PaceRows.Number)).Refusal.ShouldBeNull();
        Refused.Code(await OpenAsync(chip, wrong)).ShouldBe("CHI-63");
        (await OpenAsync(chip, PaceRows.Number)).Refusal.ShouldBeNull("a right one has reset the count");
    }

    [Fact]
    public async Task Open_AfterTooManyWrongZonesInBasicAccessControl_Waits()
    {
        var clock = new StoppedClock();
        using var chip = PaceChip.Of(PaceChip.Access with { Time = clock });
        var wrong = MrzKey.Of("L898902C<", "690806", "940624");
        for (var tries = 0; tries < 4; tries++)
            Refused.Code(await BasicAccessControl.OpenAsync(chip, wrong, default)).ShouldBe("CHI-33");
        PaceChip.Say(chip, "00A4040C07A0000002471001").ShouldBe("9000");
        PaceChip.Say(chip, "0084000008").ShouldBe("6985");
        clock.Move(TimeSpan.FromSeconds(1));
        PaceChip.Say(chip, "0084000008").ShouldEndWith("9000");
    }

    private static Task<Outcome<SecureMessaging>> OpenAsync(SoftwareChip chip, CardPassword password) =>
        new PaceTerminal(chip, PaceExample.Option, password).OpenAsync(default);

    private sealed class StoppedClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Move(TimeSpan time) => ticks += Math.Max(0, time.Ticks);
    }
}
