using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Channel;
using CsCheck;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>What ends a session on the chip's side.</summary>
public sealed class SessionTests
{
    [Theory]
    [InlineData("00B0810004", "6982", "a plain command")]
    [InlineData("0020000004", "6D00", "a plain command that there is not")]
    [InlineData("80B0810004", "6E00", "a command of another class")]
    [InlineData("01B0810004", "6881", "a command on another channel")]
    [InlineData("0CB08100", "6987", "no objects")]
    [InlineData("0CB0810003970104", "6987", "no MAC")]
    [InlineData("0CB000000D9701048E08ED6705417E96BA5500", "6988", "the MAC of another session")]
    public void Answer_ToACommandThatBreaksTheSession_EndsIt(string command, string status, string what)
    {
        using var talk = Talk.Opened();
        talk.SayProtected("00A4020C020101").ShouldBe("9000");
        talk.Say(command).ShouldBe(status, what);
        talk.Say("0CB000000D9701048E08ED6705417E96BA5500").ShouldBe("6985", "there is no session any more");
        Refused.Code(talk.TryProtected(Command.ReadBinary(0, 4))).ShouldBe("CHI-31");
        talk.Say("00B0000004").ShouldBe("6982");
    }

    [Fact]
    public void Answer_ToRubbishThatIsNoCommand_LeavesTheSession()
    {
        using var talk = Talk.Opened();
        talk.Say("0CB0").ShouldBe("6700");
        talk.SayProtected("00B0810002").ShouldBe("61829000");
    }

    [Fact]
    public void Answer_ToACommandSentTwice_EndsTheSession()
    {
        using var chip = new SoftwareChip(
            new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>(),
            WorkedExample.Key,
            WorkedExample.Random(WorkedExample.Chip)
        );
        foreach (var opening in WorkedExample.Opening)
            chip.Answer(Convert.FromHexString(opening));
        using var terminal = WorkedExample.Session();
        var command = terminal.Protect(Command.ReadBinary(0, 4)).Encode();
        terminal.TryOpen(ResponseApdu.Parse(chip.Answer(command)).Value, out _).ShouldBeTrue();
        Convert.ToHexString(chip.Answer(command)).ShouldBe("6988");
        Convert.ToHexString(chip.Answer(command)).ShouldBe("6985");
    }

    [Fact]
    public void Answer_ToAnyRubbishInASession_GivesNothingOfAFile() =>
        Rubbish.Commands.Sample(
            commands =>
            {
                using var talk = Talk.Opened();
                talk.SayProtected("00A4020C020101").ShouldBe("9000");
                foreach (var command in commands)
                    Rubbish.IsSaidToEverybody(ResponseApdu.Parse(talk.Chip.Answer(command)).Value.Data).ShouldBeTrue();
            },
            iter: 50
        );

    [Fact]
    public void Answer_ToAnyCommandUnderProtection_IsAnswered() =>
        Rubbish.Commands.Sample(
            commands =>
            {
                using var talk = Talk.Opened();
                foreach (var bytes in commands)
                {
                    if (!CommandApdu.Parse(bytes).IsRefused(out _, out var command))
                        Enum.IsDefined(talk.TryProtected(command with { Cla = 0 }).Value.Status).ShouldBeTrue();
                }
            },
            iter: 50
        );
}
