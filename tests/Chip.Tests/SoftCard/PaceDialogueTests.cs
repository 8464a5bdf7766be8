using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Access;
using CanCuoc.Chip.Tests.Channel;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>The chip before terminals that keep to the protocol, and before others.</summary>
public sealed class PaceDialogueTests
{
    private const string Begin = "0022C1A40F800A04007F00070202040202830101";
    private const string AskNonce = "10860000027C0000";

    [Fact]
    public void Answer_OfTheExampleOfIcao_IsTheChipsSideOfIt()
    {
        using var chip = Example();
        foreach (var (command, answer) in PaceExample.Commands.Zip(PaceExample.Answers))
            PaceChip.Say(chip, command).ShouldBe(answer);
    }

    [Theory]
    [InlineData("0022C1A40F800A04007F00070202040202830102", "9000", "by the access number")]
    [InlineData("0022C1A412800A04007F0007020204020283010184010D", "9000", "with the curve named")]
    [InlineData("0022C1A40F830101800A04007F00070202040202", "9000", "in another order")]
    [InlineData(
        "0022C1A417800A04007F000702020402028301017F4C05" + "0603040506",
        "9000",
        "with what is of other protocols"
    )]
    [InlineData("0022C1A40F800A04007F00070202040202830103", "6A88", "by a PIN")]
    [InlineData("0022C1A412800A04007F0007020204020283010184010C", "6A88", "on another curve")]
    [InlineData("0022C1A40F800A04007F00070202040204830101", "6A80", "with a cipher not offered")]
    [InlineData("0022C1A40F800A04007F00070202040602830101", "6A80", "with another mapping")]
    [InlineData("0022C1A40C800A04007F00070202040202", "6A80", "without a password")]
    [InlineData("0022C1A403830101", "6A80", "without a protocol")]
    [InlineData("0022C1A410800A04007F0007020204020283010100", "6A80", "with rubbish behind")]
    [InlineData("0022C1A4", "6A80", "with nothing")]
    [InlineData("0022C1B60F800A04007F00070202040202830101", "6A86", "with another template")]
    public void ManageSecurityEnvironment_OfEachForm_IsItsStatusWord(string command, string status, string what)
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        PaceChip.Say(chip, command).ShouldBe(status, what);
    }

    [Fact]
    public void ManageSecurityEnvironment_ByANumberThatTheChipHasNot_FindsNone()
    {
        using var chip = PaceChip.Of(PaceChip.Access with { Number = null });
        PaceChip.Say(chip, "0022C1A40F800A04007F00070202040202830102").ShouldBe("6A88");
    }

    [Fact]
    public void ManageSecurityEnvironment_OfAProtocolOnTwoCurves_WantsTheCurveNamed()
    {
        using var chip = PaceChip.Offering(
            PaceRows.Option("AES-CBC-CMAC-128", "secp256r1"),
            PaceRows.Option("AES-CBC-CMAC-128", "brainpoolP256r1")
        );
        PaceChip.Say(chip, Begin).ShouldBe("6A88");
        PaceChip.Say(chip, "0022C1A412800A04007F0007020204020283010184010C").ShouldBe("9000");
        PaceChip.Say(chip, AskNonce).ShouldEndWith("9000");
    }

    [Fact]
    public void ManageSecurityEnvironment_OfAChipWithoutPace_KnowsNoProtocol()
    {
        using var chip = PaceChip.Of(PaceChip.Access with { CardAccess = null });
        PaceChip.Say(chip, Begin).ShouldBe("6A80");
        PaceChip.Say(chip, "00B09C0004").ShouldBe("6982");
    }

    /// <summary>After so many steps of the example, a command that does not go on with it ends it.</summary>
    [Theory]
    [InlineData(0, AskNonce, "6985", "a step before the beginning")]
    [InlineData(1, "00860000027C0000", "6985", "the first step as if it were the last")]
    [InlineData(1, "10860100027C0000", "6A86", "another P1")]
    [InlineData(1, "10860000027C00", "6700", "expecting nothing")]
    [InlineData(1, "1086000000", "6A80", "no data")]
    [InlineData(1, "10860000037C010000", "6A80", "something where nothing is brought")]
    [InlineData(
        1,
        "10860000457C438141" + "04" + PaceExample.TerminalMappingPoint + "00",
        "6A80",
        "the second step first"
    )]
    [InlineData(2, AskNonce, "6A80", "the first step again")]
    [InlineData(2, "10860000457C438341" + "04" + PaceExample.TerminalPoint + "00", "6A80", "the third step second")]
    [InlineData(
        2,
        "10860000457C438141" + "04" + PaceExample.ChipMappingPoint + "00",
        "6A80",
        "an echo of the chip's key"
    )]
    [InlineData(2, "10860000057C0381010000", "6A80", "infinity")]
    [InlineData(2, "10860000037C418100", "6A80", "an object longer than its data")]
    [InlineData(
        3,
        "10860000457C438141" + "04" + PaceExample.TerminalMappingPoint + "00",
        "6A80",
        "the second step again"
    )]
    [InlineData(
        3,
        "10860000457C438341" + "04" + PaceExample.ChipPoint + "00",
        "6A80",
        "an echo of the chip's second key"
    )]
    [InlineData(3, "008600000C7C0A8508" + PaceExample.TerminalToken + "00", "6985", "the last step too early")]
    [InlineData(4, "108600000C7C0A8508" + PaceExample.TerminalToken + "00", "6883", "the last step as a link")]
    [InlineData(4, "008600000C7C0A8508" + "0000000000000000" + "00", "6300", "a token of another password")]
    [InlineData(4, "008600000B7C098507" + "C2B0BD78D94BA8" + "00", "6300", "a token cut short")]
    [InlineData(4, "008600000C7C0A8508" + PaceExample.ChipToken + "00", "6300", "the chip's token")]
    [InlineData(4, "0084000008", "6985", "a challenge, the application not being selected")]
    public void GeneralAuthenticate_OutOfTurn_EndsThePace(int steps, string command, string status, string what)
    {
        using var chip = Example();
        foreach (var sound in PaceExample.Commands.Take(steps))
            PaceChip.Say(chip, sound).ShouldEndWith("9000");
        PaceChip.Say(chip, command).ShouldBe(status, what);
        foreach (var rest in PaceExample.Commands.Skip(Math.Max(steps, 1)))
            PaceChip.Say(chip, rest).ShouldBe("6985", what);
    }

    [Fact]
    public async Task Open_WithThePasswordOfAnother_IsRefusedAndWithItsOwnOpensAfterwards()
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        CardPassword wrong = CardAccessNumber.Read("000124").Value;
        Refused.Code(await new PaceTerminal(chip, PaceExample.Option, wrong).OpenAsync(default)).ShouldBe("CHI-63");
        (await new PaceTerminal(chip, PaceExample.Option, PaceRows.Number).OpenAsync(default)).Refusal.ShouldBeNull();
    }

    /// <summary>A recorded opening, sent again: the chip draws a new nonce and new keys, so the token is of another secret.</summary>
    [Fact]
    public async Task Answer_ToARecordedOpening_IsNo()
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        var spy = new AnsweringCard(command => ResponseApdu.Parse(chip.Answer(command.Encode())));
        using (var session = (await new PaceTerminal(spy, PaceExample.Option, PaceRows.Zone).OpenAsync(default)).Value)
            session.LargestAnswer.ShouldBe(223);
        var recorded = spy.Sent.ToList();
        recorded
            .SkipLast(1)
            .ShouldAllBe(command => PaceChip.Say(chip, command).EndsWith("9000", StringComparison.Ordinal));
        PaceChip.Say(chip, recorded[^1]).ShouldBe("6300");
    }

    [Fact]
    public async Task Begin_WithinASession_IsRefusedAndTheSessionGoesOn()
    {
        using var chip = PaceChip.Of(PaceChip.Access);
        using var session = (await new PaceTerminal(chip, PaceExample.Option, PaceRows.Zone).OpenAsync(default)).Value;
        var begin = CommandApdu.Parse(Convert.FromHexString(Begin)).Value;
        (await session.TransmitAsync(begin, default)).Value.Status.ShouldBe(StatusWord.ConditionsNotSatisfied);
        (await session.TransmitAsync(Command.SelectApplication, default)).Value.Status.ShouldBe(StatusWord.Success);
    }

    private static SoftwareChip Example() =>
        PaceChip.Of(
            PaceChip.Access,
            PaceExample.Drawn(PaceExample.Nonce, PaceExample.ChipMappingKey, PaceExample.ChipKey)
        );
}
