using CanCuoc.Cards;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.SoftCard;

namespace CanCuoc.Program;

/// <summary>The card is made, handed over, put into a reader, and judged offline.</summary>
internal static class CardChapter
{
    public static async Task TellAsync(Story story, CancellationToken cancellation)
    {
        story.Narrator.Chapter("Thẻ căn cước gắn chíp", "The chip card");
        var card = await MakeAsync(story, cancellation);
        story.Result.Card = card.Id.Value;
        var delivered = await story.ActAsync(
            Cast.DeliveryOfficer,
            DeliverCard.Kind,
            ApplicationChapter.Why,
            act => story.Do.DeliverCard.RunAsync(act, card.Id, cancellation),
            cancellation
        );
        story.Narrator.Done(
            $"Thẻ {delivered.Id.Value} đã trả, có giá trị đến {delivered.ExpiresOn:dd/MM/yyyy}.",
            $"Card {delivered.Id.Value} is handed over, valid to {delivered.ExpiresOn:yyyy-MM-dd}."
        );
        await InspectAsync(story, delivered.Id, cancellation);
    }

    private static async Task<Card> MakeAsync(Story story, CancellationToken cancellation)
    {
        var cards = story.Do;
        var batch = await story.ActAsync(
            Cast.CardFactory,
            ReleaseBatch.Kind,
            ApplicationChapter.Why,
            act => cards.ReleaseBatch.RunAsync(act, cancellation),
            cancellation
        );
        var made = await story.ActAsync(
            Cast.CardFactory,
            PersonaliseCard.Kind,
            ApplicationChapter.Why,
            act => cards.PersonaliseCard.RunAsync(act, batch.Orders.Single(), cancellation),
            cancellation
        );
        if (made.Fault is { } fault)
            throw new StoryStopped(fault);
        var accepted = await story.ActAsync(
            Cast.CardFactory,
            AcceptBatch.Kind,
            ApplicationChapter.Why,
            act => cards.AcceptBatch.RunAsync(act, batch.Id, cancellation),
            cancellation
        );
        story.Narrator.Show(
            "Lô sản xuất / batch",
            $"{accepted.Id.Value}: {accepted.Made} thẻ / cards, {accepted.Failed} hỏng / failed"
        );
        return made.Card!;
    }

    private static async Task InspectAsync(Story story, CardId id, CancellationToken cancellation)
    {
        using var memory = await story.ActAsync(
            Cast.DeliveryOfficer,
            OpenChip.Kind,
            ApplicationChapter.Why,
            act => story.Do.OpenChip.RunAsync(act, id, cancellation),
            cancellation
        );
        var zone = memory.Content.DataGroup1.Zone;
        using var chip = new SoftwareChip(memory);
        var now = story.Registry.Clock.GetUtcNow();
        await using var session = await story.Registry.Store.ReadAsync(cancellation);
        var trust = Story.Must(await story.Do.IssuingKeys.TrustAsync(session, now, cancellation));
        var report = Story.Must(await CardInspection.RunAsync(chip, zone.Key, trust, now, cancellation));
        story.Result.Mrz = [.. zone.Lines];
        story.Result.Chip = new ChipResult(
            $"{report.AccessControl}",
            report.AuthenticData.Answer.Text,
            report.GenuineChip.Answer.Text,
            report.RightHolder.Answer.Text
        );
        if (report.IsSpecimen)
            story.Narrator.Say("Thẻ MẪU: không nhà nước nào cấp thẻ này.", "A SPECIMEN: no state issued this card.");
        foreach (var line in story.Result.Mrz)
            story.Narrator.Show("", line);
        story.Narrator.Show("Kết nối chip / access control", $"{report.AccessControl}");
        Show(story, "Dữ liệu xác thực? / authentic data?", report.AuthenticData);
        Show(story, "Chip thật? / genuine chip?", report.GenuineChip);
        Show(story, "Đúng người? / right holder?", report.RightHolder);
    }

    private static void Show(Story story, string question, Finding finding) =>
        story.Narrator.Show(question, $"{finding.Answer.Text}: {finding.Reasons[0].Vietnamese}");
}
