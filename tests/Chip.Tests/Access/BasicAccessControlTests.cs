using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Access;

public sealed class BasicAccessControlTests
{
    [Fact]
    public async Task Open_OfTheWorkedExample_SendsAndReadsWhatItShows()
    {
        var exchanges = WorkedExample.Exchanges.Select(row => row.Data).ToList();
        var card = AnsweringCard.Of([
            "9000",
            WorkedExample.ChallengeAnswer,
            WorkedExample.ChipToken + "9000",
            .. exchanges.Select(exchange => exchange.Item3),
        ]);
        using var messaging = (await OpenAsync(card)).Value;
        foreach (var (plain, _, _, answer) in exchanges)
        {
            var command = CommandApdu.Parse(Convert.FromHexString(plain)).Value;
            var answered = await messaging.TransmitAsync(command, TestContext.Current.CancellationToken);
            Convert.ToHexString(answered.Value.Encode()).ShouldBe(answer);
        }
        card.Sent.ShouldBe([.. WorkedExample.Opening, .. exchanges.Select(exchange => exchange.Item2)]);
    }

    [Theory]
    [InlineData("6A82")]
    [InlineData("6D00")]
    public async Task Open_WithoutTheIdentityApplication_IsRefused(string answer) =>
        Refused.Code(await OpenAsync(AnsweringCard.Of(answer))).ShouldBe("CHI-32");

    [Theory]
    [InlineData("9000 6D00", "no challenge")]
    [InlineData("9000 46089000", "a challenge of two bytes")]
    [InlineData($"9000 {WorkedExample.ChallengeAnswer} 6300", "another key")]
    [InlineData($"9000 {WorkedExample.ChallengeAnswer} 9000", "no token")]
    [InlineData($"9000 {WorkedExample.ChallengeAnswer} {WorkedExample.ChipToken}6300", "a token, but no")]
    [InlineData($"9000 {WorkedExample.ChallengeAnswer} {WorkedExample.TerminalToken}9000", "an echo")]
    [InlineData($"9000 46088819F19702129000 {WorkedExample.ChipToken}9000", "the token of an old talk")]
    public async Task Open_OfAChipThatDoesNotAnswerTheKey_IsRefused(string answers, string why) =>
        Refused.Code(await OpenAsync(AnsweringCard.Of(answers.Split(' ')))).ShouldBe("CHI-33", why);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Open_OfACardThatIsRemoved_SaysSo(int answered)
    {
        var card = AnsweringCard.Of([.. new[] { "9000", WorkedExample.ChallengeAnswer }.Take(answered)]);
        (await OpenAsync(card)).Refusal.ShouldBe(AnsweringCard.Removed);
        card.Sent.Count().ShouldBe(answered + 1);
    }

    private static Task<Outcome<SecureMessaging>> OpenAsync(ICardTransport card) =>
        BasicAccessControl.OpenAsync(
            card,
            WorkedExample.Key,
            WorkedExample.Random(WorkedExample.Terminal),
            TestContext.Current.CancellationToken
        );
}
