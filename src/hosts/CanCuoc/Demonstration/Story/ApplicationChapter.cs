using CanCuoc.Enrolment;
using CanCuoc.Ledger;

namespace CanCuoc.Program;

/// <summary>She applies for a card: looked up, captured, screened, and approved by another officer.</summary>
internal static class ApplicationChapter
{
    public static readonly Reason Why = new(Purpose.CardIssuance, "Luật 26/2023/QH15, Điều 23");

    public static async Task TellAsync(Story story, CancellationToken cancellation)
    {
        var (narrator, enrolment) = (story.Narrator, story.Do);
        narrator.Chapter("Hồ sơ cấp thẻ", "The application");
        var number = story.Citizen.Number!.Value;
        var opened = await story.ActAsync(
            Cast.CounterOfficer,
            OpenApplication.Kind,
            Why,
            act => enrolment.OpenApplication.RunAsync(act, number, cancellation),
            cancellation
        );
        story.Result.Application = opened.Id.Value;
        narrator.Say(
            $"Hồ sơ {opened.Id.Value} mở từ dữ liệu dân cư; không phải khai lại điều gì.",
            $"Application {opened.Id.Value} is opened from the registry; nothing is filled in again."
        );
        var captures = new SpecimenCapture((ulong)number.Value).All(enrolment.Bodies.Gate);
        var attached = await story.ActAsync(
            Cast.CounterOfficer,
            AttachCapture.Kind,
            Why,
            act => enrolment.AttachCapture.RunAsync(act, opened.Seen, captures, portraitReason: null, cancellation),
            cancellation
        );
        narrator.Show("Thu nhận / captured", $"{attached.Parts.Count} ảnh, mã hóa / images, encrypted");
        var captured = await story.ActAsync(
            Cast.CounterOfficer,
            CompleteCapture.Kind,
            Why,
            act => enrolment.CompleteCapture.RunAsync(act, attached.Seen, [], cancellation),
            cancellation
        );
        await DecideAsync(story, captured, cancellation);
    }

    private static async Task DecideAsync(Story story, Application captured, CancellationToken cancellation)
    {
        var enrolment = story.Do;
        var screened = await story.ActAsync(
            Cast.ApprovingOfficer,
            ScreenApplication.Kind,
            Why,
            act => enrolment.ScreenApplication.RunAsync(act, captured.Seen, cancellation),
            cancellation
        );
        story.Narrator.Show("Đối chiếu / screened", ApplicationFlow.Title(screened.State).ToString());
        await story.ForbiddenAsync(
            Cast.CounterOfficer,
            ApproveApplication.Kind,
            Why,
            act => enrolment.ApproveApplication.RunAsync(act, screened.Seen, cancellation),
            cancellation
        );
        var approved = await story.ActAsync(
            Cast.ApprovingOfficer,
            ApproveApplication.Kind,
            Why,
            act => enrolment.ApproveApplication.RunAsync(act, screened.Seen, cancellation),
            cancellation
        );
        story.Narrator.Done(
            $"Phê duyệt bởi cán bộ khác; đơn sản xuất thẻ {approved.CardOrder} đặt trong cùng một giao dịch.",
            $"Approved by another officer; card order {approved.CardOrder} is placed in the same act."
        );
    }
}
