using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Channel;

namespace CanCuoc.Chip.Tests.SoftCard;

public sealed class OpeningTests
{
    [Fact]
    public void Answer_OfTheWorkedExample_IsTheChipsSideOfIt()
    {
        using var chip = new SoftwareChip(
            new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>
            {
                [FileIdentifier.COM] = WorkedExample.CommonDataElements,
            },
            WorkedExample.Key,
            WorkedExample.Random(WorkedExample.Chip)
        );
        string[] openings = ["9000", WorkedExample.ChallengeAnswer, WorkedExample.ChipToken + "9000"];
        foreach (var (command, answer) in WorkedExample.Opening.Zip(openings))
            Say(chip, command).ShouldBe(answer);
        foreach (var (_, command, answer, _) in WorkedExample.Exchanges.Select(row => row.Data))
            Say(chip, command).ShouldBe(answer);
    }

    [Fact]
    public void ExternalAuthenticate_WithAWrongKeyNonceOrMac_IsAnsweredAlike()
    {
        using var keys = BasicAccessKeys.Of(WorkedExample.Key);
        using var others = BasicAccessKeys.Of(MrzKey.Of("L898902C<", "690806", "940624"));
        var (nonce, half) = (WorkedExample.Terminal.Nonce, WorkedExample.Terminal.HalfKey);
        Func<byte[], byte[]>[] wrong =
        [
            challenge => others.Seal(nonce, challenge, half),
            challenge => keys.Seal(nonce, Tampered.Flip(challenge, 0), half),
            challenge => Tampered.Flip(keys.Seal(nonce, challenge, half), 0),
            challenge => Tampered.Flip(keys.Seal(nonce, challenge, half), 8 * BasicAccessKeys.TokenLength - 1),
        ];
        foreach (var token in wrong)
        {
            using var talk = new Talk();
            talk.Say("00A4040C07A0000002471001");
            Authenticate(talk, token(Challenge(talk))).ShouldBe("6300");
        }
    }

    [Fact]
    public void ExternalAuthenticate_WithoutAChallenge_IsRefused()
    {
        using var talk = new Talk();
        talk.Say("00A4040C07A0000002471001");
        Authenticate(talk, new byte[BasicAccessKeys.TokenLength]).ShouldBe("6985");
    }

    [Fact]
    public void ExternalAuthenticate_BeforeTheApplication_IsRefused()
    {
        using var talk = new Talk();
        Authenticate(talk, new byte[BasicAccessKeys.TokenLength]).ShouldBe("6985");
    }

    [Fact]
    public void ExternalAuthenticate_AfterAWrongAnswer_NeedsANewChallenge()
    {
        using var talk = new Talk();
        using var keys = BasicAccessKeys.Of(WorkedExample.Key);
        talk.Say("00A4040C07A0000002471001");
        var challenge = Challenge(talk);
        Authenticate(talk, new byte[BasicAccessKeys.TokenLength]).ShouldBe("6300");
        var token = keys.Seal(WorkedExample.Terminal.Nonce, challenge, WorkedExample.Terminal.HalfKey);
        Authenticate(talk, token).ShouldBe("6985");
    }

    [Theory]
    [InlineData("82010028", "28", "6A86", "with another P1")]
    [InlineData("82000128", "28", "6A86", "with another P2")]
    [InlineData("82000028", "", "6700", "expecting nothing")]
    [InlineData("82000028", "27", "6700", "expecting too little")]
    public void ExternalAuthenticate_GoneWrong_IsItsStatusWord(string start, string end, string status, string what)
    {
        using var talk = new Talk();
        talk.Say("00A4040C07A0000002471001");
        Challenge(talk);
        talk.Say($"00{start}{new string('0', 80)}{end}").ShouldBe(status, what);
    }

    [Fact]
    public void ExternalAuthenticate_WithATokenOfAnotherLength_IsRefused()
    {
        using var talk = new Talk();
        talk.Say("00A4040C07A0000002471001");
        Challenge(talk);
        Authenticate(talk, new byte[BasicAccessKeys.TokenLength - 1]).ShouldBe("6700");
    }

    [Fact]
    public void ExternalAuthenticate_WithinASession_IsRefusedAndTheSessionGoesOn()
    {
        using var talk = Talk.Opened();
        talk.SayProtected("0084000008").ShouldEndWith("9000");
        talk.SayProtected($"0082000028{new string('0', 80)}28").ShouldBe("6985");
        talk.SayProtected("00A4020C020101").ShouldBe("9000");
    }

    [Fact]
    public async Task Open_WithAnotherCardsKey_IsRefusedAndWithItsOwnOpensAfterwards()
    {
        using var talk = new Talk();
        var other = MrzKey.Of("L898902C<", "690806", "940624");
        var cancellation = TestContext.Current.CancellationToken;
        Refused.Code(await BasicAccessControl.OpenAsync(talk.Chip, other, cancellation)).ShouldBe("CHI-33");
        using var session = (await BasicAccessControl.OpenAsync(talk.Chip, WorkedExample.Key, cancellation)).Value;
        var file = await CardFile.ReadAsync(session, FileIdentifier.DG1, cancellation);
        file.Value.ToArray().ShouldBe(Talk.Long);
    }

    private static string Say(SoftwareChip chip, string command) =>
        Convert.ToHexString(chip.Answer(Convert.FromHexString(command)));

    private static byte[] Challenge(Talk talk) =>
        ResponseApdu.Parse(Convert.FromHexString(talk.Say("0084000008"))).Value.Data.ToArray();

    private static string Authenticate(Talk talk, byte[] token) =>
        talk.Say(Convert.ToHexString(Command.ExternalAuthenticate(token, BasicAccessKeys.TokenLength).Encode()));
}
