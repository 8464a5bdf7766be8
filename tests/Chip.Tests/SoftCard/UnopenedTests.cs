using CanCuoc.Chip.Apdu;
using CsCheck;

namespace CanCuoc.Chip.Tests.SoftCard;

/// <summary>What the chip answers to who has not shown the key.</summary>
public sealed class UnopenedTests
{
    private const string SelectApplication = "00A4040C07A0000002471001";

    [Theory]
    [InlineData(SelectApplication, "9000", "the identity application")]
    [InlineData("00A4040007A0000002471001", "9000", "the same, file control asked for")]
    [InlineData("00A4040C07A0000002471002", "6A82", "another application")]
    [InlineData("00A4040C06A00000024710", "6A82", "half a name")]
    [InlineData("00A4040C", "6A82", "no name")]
    [InlineData("00A4040407A0000002471001", "6A86", "a way to answer that there is not")]
    [InlineData("00A4000C023F00", "9000", "the master file")]
    [InlineData("00A4000C", "9000", "the master file, not named")]
    [InlineData("00A4000C02011D", "6982", "another file under the master file")]
    [InlineData("00A4020C02011C", "9000", "EF.CardAccess")]
    [InlineData("00B09C0004", "3134300D9000", "EF.CardAccess by its short identifier")]
    [InlineData("00B0810003", "4703949000", "EF.ATR/INFO by its short identifier")]
    [InlineData("00A4020C020101", "6982", "a file that there is")]
    [InlineData("00A4020C02010E", "6982", "a file that there is not")]
    [InlineData("00B0000004", "6982", "reading")]
    [InlineData("00B09E0004", "6982", "reading by short identifier")]
    [InlineData("0084000008", "6985", "a challenge before the application")]
    [InlineData("0020000004", "6D00", "an instruction that there is not")]
    [InlineData("80A4040C07A0000002471001", "6E00", "a class of the manufacturer")]
    [InlineData("01A4040C07A0000002471001", "6881", "another logical channel")]
    [InlineData("10A4040C07A0000002471001", "9000", "the first link of a chain")]
    [InlineData("10B0000004", "9000", "the first link of a chain that will make no sense")]
    [InlineData("1086000000", "6985", "a step of nothing that was begun")]
    [InlineData("40A4040C07A0000002471001", "6881", "logical channel 4")]
    [InlineData("20A4040C07A0000002471001", "6E00", "a class that is reserved")]
    [InlineData("04A4040C07A0000002471001", "6882", "protected, but not its header")]
    [InlineData("0CB000000D9701048E08ED6705417E96BA5500", "6985", "protected, but there is no session")]
    [InlineData("", "6700", "nothing")]
    [InlineData("00A404", "6700", "half a header")]
    [InlineData("00A4040C07A00000", "6700", "less data than it says")]
    public void Answer_ToAFirstCommand_IsItsStatusWord(string command, string status, string what)
    {
        using var talk = new Talk();
        talk.Say(command).ShouldBe(status, what);
    }

    [Theory]
    [InlineData("0084000000", "at most 256")]
    [InlineData("0084000008", "eight")]
    public void Answer_ToGetChallenge_IsEightBytesAndNeverTheSame(string command, string expected)
    {
        using var talk = new Talk();
        talk.Say(SelectApplication);
        var challenge = talk.Say(command);
        challenge.Length.ShouldBe(2 * (8 + 2), expected);
        challenge.ShouldEndWith("9000");
        talk.Say(command).ShouldNotBe(challenge);
    }

    [Theory]
    [InlineData("00840000", "6700", "expecting nothing")]
    [InlineData("0084000007", "6700", "expecting too little")]
    [InlineData("00840000010008", "6700", "with data")]
    [InlineData("0084010008", "6A86", "with another P1")]
    [InlineData("0084000108", "6A86", "with another P2")]
    public void Answer_ToGetChallengeGoneWrong_IsItsStatusWord(string command, string status, string what)
    {
        using var talk = new Talk();
        talk.Say(SelectApplication);
        talk.Say(command).ShouldBe(status, what);
    }

    [Fact]
    public void Answer_ToAnyBytes_IsAStatusWordAndNoSecret() =>
        Rubbish.Commands.Sample(commands =>
        {
            using var talk = new Talk();
            foreach (var command in commands)
            {
                var answer = ResponseApdu.Parse(talk.Chip.Answer(command)).Value;
                Enum.IsDefined(answer.Status).ShouldBeTrue(answer.Status.ToString());
                Rubbish.IsSaidToEverybody(answer.Data).ShouldBeTrue();
            }
        });
}
