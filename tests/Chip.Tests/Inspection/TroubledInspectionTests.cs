using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Proof;
using CanCuoc.Chip.Tests.Trust;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests.Inspection;

/// <summary>Cards that leave, answer rubbish or hold it: refused, whenever it happens.</summary>
public sealed class TroubledInspectionTests
{
    private static readonly LogicalDataStructure Card = SpecimenSigners.Card();

    [Fact]
    public async Task Run_OnACardThatLeaves_IsRefusedWhereverItLeft()
    {
        var stays = TroubledCard.ThatLeaves(IssuedCard.Chip(), after: int.MaxValue);
        (await RunAsync(stays)).Refusal.ShouldBeNull();
        stays.Commands.ShouldBeGreaterThan(8);
        for (var after = 0; after < stays.Commands; after++)
        {
            var leaving = TroubledCard.ThatLeaves(IssuedCard.Chip(), after);
            (await RunAsync(leaving)).Refusal.ShouldBe(TroubledCard.Left);
            leaving.Commands.ShouldBe(after + 1);
        }
    }

    [Fact]
    public Task Run_OnACardThatAnswersRubbish_IsRefusedWhereverItBegan() =>
        Gen.Select(Gen.Int[0, 14], Gen.Byte.Array[0, 40])
            .SampleAsync(
                async (from, rubbish) =>
                {
                    var card = new TroubledCard(
                        new SoftwareChip(Card, Invented.Zone.Key),
                        from,
                        _ => new ResponseApdu(rubbish, StatusWord.Success)
                    );
                    (await RunAsync(card)).Refusal.ShouldNotBeNull().Code.ShouldStartWith("CHI-");
                },
                iter: 100
            );

    [Theory]
    [InlineData(0, "CHI-32")]
    [InlineData(1, "CHI-32")]
    [InlineData(2, "CHI-65")]
    [InlineData(3, "CHI-65")]
    [InlineData(4, "CHI-65")]
    [InlineData(5, "CHI-64")]
    [InlineData(6, "CHI-64")]
    [InlineData(7, "CHI-63")]
    [InlineData(8, "CHI-31")]
    [InlineData(12, "CHI-31")]
    public async Task Run_OnACardThatSaysNo_SaysAtWhatItSaidNo(int from, string code)
    {
        var card = new TroubledCard(
            new SoftwareChip(Card, Invented.Zone.Key),
            from,
            _ => new ResponseApdu(StatusWord.ConditionsNotSatisfied)
        );
        Refused.Code(await RunAsync(card)).ShouldBe(code);
    }

    private static Task<Outcome<InspectionReport>> RunAsync(ICardTransport card) =>
        CardInspection.RunAsync(card, Invented.Zone.Key, SpecimenSigners.Trust, Invented.Signed, default);
}
