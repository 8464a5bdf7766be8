using CanCuoc.Cards;
using CanCuoc.Ledger;
using CanCuoc.Residence;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>She moves; nobody tells the card system, and yet it knows.</summary>
internal static class MoveChapter
{
    private static readonly Reason Why = new(Purpose.Residence, "Luật Cư trú 68/2020/QH14, Điều 20");

    public static async Task TellAsync(Story story, CancellationToken cancellation)
    {
        story.Narrator.Chapter("Chuyển nơi thường trú", "She moves");
        var home = Address.Of(NumberChapter.CommuneOf("79"), "Số 12 đường Hoa Mẫu").Value;
        var claim = new PermanentResidenceClaim(home, DwellingRight.Own, OwnerAgrees: false, FloorAreaPerPerson: null);
        var number = story.Citizen.Number!.Value;
        await story.ActAsync(
            Cast.ResidenceOfficer,
            RegisterPermanent.Kind,
            Why,
            act => story.Do.RegisterPermanent.RunAsync(act, number, claim, cancellation),
            cancellation
        );
        var cards = await story.ActAsync(
            Cast.CounterOfficer,
            ReadCards.Kind,
            ApplicationChapter.Why,
            act => story.Do.ReadCards.RunAsync(act, story.Citizen.Id, cancellation),
            cancellation
        );
        var status = cards.Cards[0].Status;
        story.Result.Moved = new MovedResult(status.Code);
        story.Narrator.Show("Nơi thường trú mới / new residence", home.ToString());
        story.Narrator.Show("Trạng thái thẻ / card status", $"{status.Code}: {status.Title}");
    }
}
