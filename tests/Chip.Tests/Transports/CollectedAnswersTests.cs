using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Tests.Channel;
using CanCuoc.Chip.Transports;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Transports;

public sealed class CollectedAnswersTests
{
    [Fact]
    public async Task Transmit_OfAnAnswerInPieces_MakesOne()
    {
        var card = AnsweringCard.Of("AABB6102", "CCDD6100", "EE9000");

        var answer = (await SendAsync(card)).Value;

        Convert.ToHexString(answer.Encode()).ShouldBe("AABBCCDDEE9000");
        card.Sent.ShouldBe(["00B0000004", "00C0000002", "00C0000000"]);
    }

    [Fact]
    public async Task Transmit_WithTheWrongLength_IsRepeatedWithTheRightOne()
    {
        var card = AnsweringCard.Of("6C02", "AABB9000");

        var answer = (await SendAsync(card)).Value;

        Convert.ToHexString(answer.Encode()).ShouldBe("AABB9000");
        card.Sent.ShouldBe(["00B0000004", "00B0000002"]);
    }

    [Fact]
    public async Task Transmit_WithTheWrongLengthAgain_IsAnsweredSo() =>
        (await SendAsync(AnsweringCard.Of("6C02", "6C02"))).Value.Status.ShouldBe((StatusWord)0x6C02);

    [Fact]
    public async Task Transmit_OfAnAnswerWithoutEnd_IsRefused()
    {
        var full = new ResponseApdu(new byte[256], (StatusWord)0x6100);
        var empty = new ResponseApdu((StatusWord)0x6110);

        Refused.Code(await SendAsync(new AnsweringCard(_ => full))).ShouldBe("CHI-25");
        Refused.Code(await SendAsync(new AnsweringCard(_ => empty))).ShouldBe("CHI-25");
    }

    [Theory]
    [InlineData]
    [InlineData("6102")]
    [InlineData("6C02")]
    public async Task Transmit_ToACardThatLeaves_IsRefused(params string[] answers) =>
        (await SendAsync(AnsweringCard.Of(answers))).Refusal.ShouldBe(AnsweringCard.Removed);

    private static Task<Outcome<ResponseApdu>> SendAsync(AnsweringCard card) =>
        new CollectedAnswers(card).TransmitAsync(Command.ReadBinary(0, 4), TestContext.Current.CancellationToken);
}
