using System.Globalization;
using CanCuoc.Chip.Inspection;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>Prints what an inspection found, for people.</summary>
internal static class ReportText
{
    public static void Print(InspectionReport report, Trusted trusted, DateTimeOffset now)
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
            Console.WriteLine($"{item.Label, -50} {item.Value}");
        Console.WriteLine();
        Console.WriteLine($"{"Mở chip bằng / opened by", -50} {report.AccessControl}");
        var signers = string.Create(
            CultureInfo.InvariantCulture,
            $"{trusted.Store.Count} cơ quan ký / country signers, {trusted.AgeAt(now)}"
        );
        Console.WriteLine($"{"Tin cậy / trusted", -50} {signers}");
    }

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
