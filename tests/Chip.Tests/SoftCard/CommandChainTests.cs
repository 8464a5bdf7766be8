using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Access;
using CsCheck;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>Commands that come as links of a chain.</summary>
public sealed class CommandChainTests
{
    [Fact]
    public void Answer_ToAChainOfAnySplit_IsThatToTheWhole() =>
        Gen.Int[0, 7]
            .Sample(cut =>
            {
                using var chip = PaceChip.Of(PaceChip.Access);
                var name = Command.IdentityApplication;
                var first = new CommandApdu(0x10, 0xA4, 0x04, 0x0C, name[..cut].ToArray());
                var last = new CommandApdu(0x00, 0xA4, 0x04, 0x0C, name[cut..].ToArray());
                PaceChip.Say(chip, Convert.ToHexString(first.Encode())).ShouldBe("9000");
                PaceChip.Say(chip, Convert.ToHexString(last.Encode())).ShouldBe("9000");
                PaceChip.Say(chip, "0084000008").ShouldEndWith("9000", Case.Insensitive, "the application is selected");
            });

    [Theory]
    [InlineData("00B09C0002", "31349000", "another command")]
    [InlineData("00A4000C023F00", "9000", "the same with other parameters")]
    [InlineData("10A4000C023F00", "9000", "a link of another chain")]
    [InlineData("0020000004", "6D00", "an instruction that there is not")]
    [InlineData("0088000004", "6982", "an instruction that is not for everybody")]
    public void Answer_ToWhatBreaksAChain_ForgetsItsLinks(string command, string answer, string what)
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        PaceChip.Say(chip, "10A4040C03A00000").ShouldBe("9000");
        PaceChip.Say(chip, command).ShouldBe(answer, what);
        PaceChip.Say(chip, "00A4040C0402471001").ShouldBe("6A82", what);
    }

    [Fact]
    public void Join_OfMoreThanACommandHolds_IsRefusedAndForgotten()
    {
        var chain = new CommandChain();
        var link = new CommandApdu(0x10, 0x2A, 0, 0xBE, new byte[40_000]);
        chain.Join(link, out _).ShouldBe(StatusWord.Success);
        chain.Join(link, out _).ShouldBe(StatusWord.WrongLength);
        chain.Join(link, out _).ShouldBe(StatusWord.Success);
        chain.Join(link with { Cla = 0 }, out _).ShouldBe(StatusWord.WrongLength);
        chain.Join(link with { Cla = 0 }, out var whole).ShouldBeNull();
        whole.Data.Length.ShouldBe(40_000);
    }

    [Fact]
    public async Task Answer_ToAChainUnderSecureMessaging_IsThatToTheWhole()
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        using var session = (
            await new Chip.Access.PaceTerminal(chip, PaceExample.Option, PaceRows.Zone).OpenAsync(default)
        ).Value;
        var name = Command.IdentityApplication.ToArray();
        CommandApdu[] links = [new(0x10, 0xA4, 0x04, 0x0C, name[..3]), new(0x00, 0xA4, 0x04, 0x0C, name[3..])];
        foreach (var link in links)
            (await session.TransmitAsync(link, default)).Value.Status.ShouldBe(StatusWord.Success);
        (await session.TransmitAsync(Command.SelectFile(Chip.Lds.FileIdentifier.COM), default)).Value.Status.ShouldBe(
            StatusWord.Success
        );
    }
}
