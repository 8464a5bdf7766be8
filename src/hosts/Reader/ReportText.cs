using CanCuoc.Chip.Inspection;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>Prints what an inspection found, for people.</summary>
internal static class ReportText
{
    public static void Print(InspectionReport report, Seen seen, DateTimeOffset now)
    {
        if (report.IsSpecimen)
            Console.WriteLine(
                "*** THẺ MẪU / SPECIMEN: không nhà nước nào cấp thẻ này / no state issued this card ***\n"
            );
        Print("Dữ liệu xác thực? / authentic data?", report.AuthenticData);
        Print("Chip thật? / genuine chip?", report.GenuineChip);
        Print("Đúng người? / right holder?", report.RightHolder);
        Console.WriteLine();
        foreach (var item in HolderItems.Of(report.Card))
            Print($"{item.Label}", item.Value);
        if (report.Card.DataGroup3 is { } group)
            Print("Vân tay / fingers", string.Join(", ", group.Fingers.Select(one => FingerFiles.Word(one.Position))));
        if (report.Card.DataGroup4 is { } eyes)
            Print("Mống mắt / irises", string.Join(", ", eyes.Irises.Select(one => $"{one.Eye}, {one.Format}")));
        Console.WriteLine();
        PrintSaved(seen.Saved);
        foreach (var reason in report.NotRead)
            Print("Không đọc / not read", $"{reason.About} {reason.Code} {reason.Text}".TrimStart());
        if (report.AccessControl is { } way)
            Print("Mở chip bằng / opened by", $"{way}");
        TrustText.Print(seen.Trusted, now);
    }

    private static void PrintSaved(Saved saved)
    {
        if (saved.Portrait is { } portrait)
            Print("Ảnh chân dung / portrait", portrait);
        if (saved.PortraitRefusal is { } refusal)
            Print("Ảnh chân dung / portrait", $"{refusal.Code} {refusal.Text}");
        if (saved.Files is { } files)
            Print("Các tệp / files", files);
        if (saved.Fingers is { } fingers)
            Print("Ảnh vân tay / images of fingers", fingers);
    }

    private static void Print(string label, string value) => Console.WriteLine($"{label, -50} {value}");

    private static void Print(string question, Finding finding)
    {
        Console.WriteLine($"{question, -38} {Word(finding.Answer)}");
        foreach (var reason in finding.Reasons)
            Console.WriteLine($"    {reason.Vietnamese}\n    {reason.English}");
    }

    private static Wording Word(Answer answer) =>
        answer switch
        {
            Answer.Yes => new("CÓ", "YES"),
            Answer.No => new("KHÔNG", "NO"),
            Answer.NotOffered => new("chip không có cách trả lời", "not offered"),
            _ => new("chưa kiểm tra", "not checked"),
        };
}
