using System.CommandLine;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary><c>compare</c>: how two saved readings differ.</summary>
internal static class CompareCommand
{
    public static Command Make()
    {
        var first = new Argument<string>("first") { Description = "Thư mục thứ nhất / the first folder" };
        var second = new Argument<string>("second") { Description = "Thư mục thứ hai / the second folder" };
        var json = ReportOptions.Json();
        var command = new Command(
            "compare",
            """
            So sánh hai lần đọc đã lưu, từng nhóm và từng mục dữ liệu / Compares two saved readings, group by group and field by field

            Ví dụ / Example:
              cancuoc-reader compare before after
            """
        )
        {
            first,
            second,
            json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(first)!, parsed.GetValue(second)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string first, string second, bool isJson)
    {
        if (Load(first).IsRefused(out var refusal, out var one) || Load(second).IsRefused(out refusal, out var other))
            return ReaderExit.Of(refusal, ReaderExit.Misused);
        var comparison = LdsComparison.Of(one, other);
        if (isJson)
            Console.WriteLine(JsonLine.Of(ComparisonJson.Of(comparison)));
        else
            ComparisonText.Print(comparison);
        return comparison.IsSame ? ReaderExit.Good : ReaderExit.Bad;
    }

    private static Outcome<LogicalDataStructure> Load(string folder)
    {
        if (SavedReading.Load(folder).IsRefused(out var refusal, out var files))
            return refusal;
        return LogicalDataStructure.Parse(files).IsRefused(out refusal, out var card)
            ? refusal.For($"{folder} {refusal.About}".TrimEnd())
            : card;
    }
}
