using System.CommandLine;
using System.Globalization;
using System.Text;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Prints.Drawing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>matching compare</c>: how alike two pictures of prints are, in points and in words.</summary>
internal static class MatchingCompareCommand
{
    // Between the two prints, pixels.
    private const int Gap = 24;

    // What fewer than one pair of different fingers in ten thousand reaches, also among fingers of one class; and one in a thousand, or in
    // seventy among those (docs/matching.md).
    private const float Same = 50;
    private const float Doubtful = 30;

    public static Command Make()
    {
        var one = new Argument<string>("ONE") { Description = "Ảnh thứ nhất / one picture" };
        var other = new Argument<string>("OTHER") { Description = "Ảnh thứ hai / the other picture" };
        var output = new Option<string?>("--out")
        {
            Description =
                "Trang vẽ hai dấu vân cạnh nhau, nối các điểm trùng / page with both prints, minutiae that meet joined",
        };
        var language = MatchingExplainCommand.LanguageOption();
        var command = new Command(
            "compare",
            """
            So hai ảnh vân tay; không lưu gì / Compares two pictures of prints; stores nothing

            Ví dụ / Example:
              ./run matching invent 7 --impression 1 --out one.png
              ./run matching invent 7 --impression 2 --out other.png
              ./run matching compare one.png other.png --out compared.html
            """
        )
        {
            one,
            other,
            output,
            language,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(one)!,
                parsed.GetValue(other)!,
                parsed.GetValue(output),
                MatchingExplainCommand.LanguageOf(parsed.GetValue(language)!)
            )
        );
        return command;
    }

    private static int Run(string onePath, string otherPath, string? output, Language language)
    {
        if (PrintPicture.Extract(onePath).IsRefused(out var refusal, out var one))
            return ExitCode.Of(refusal);
        if (PrintPicture.Extract(otherPath).IsRefused(out refusal, out var other))
            return ExitCode.Of(refusal);
        var (prepared, otherPrepared) = (new PreparedPrint(one.Template), new PreparedPrint(other.Template));
        var told = Told(PrintComparison.Run(prepared, otherPrepared), one.Template, other.Template);
        Console.WriteLine(told.Vietnamese);
        Console.WriteLine(told.English);
        if (output is null)
            return ExitCode.Done;
        var pairs = PrintComparison.Pairs(prepared, otherPrepared);
        var heading = $"{Path.GetFileName(onePath)} – {Path.GetFileName(otherPath)}";
        var page = PrintPage.Of(heading, told.In(language), Drawn(one, other, pairs), language);
        return BatchDesk.Write(
            output,
            Encoding.UTF8.GetBytes(page),
            new("Đã vẽ hai dấu vân.", "Both prints are drawn.")
        );
    }

    private static string Drawn(PrintExtraction one, PrintExtraction other, IReadOnlyList<(int One, int Other)> pairs)
    {
        var shift = one.Image.Width + Gap;
        return PrintPage.Drawing(
            shift + other.Image.Width,
            Math.Max(one.Image.Height, other.Image.Height),
            PrintPage.Image(one.Image, 0)
                + PrintPage.Image(other.Image, shift)
                + MinutiaDrawing.Joined(one.Template, other.Template, shift, pairs)
        );
    }

    private static Wording Told(PrintMatch match, PrintTemplate one, PrintTemplate other)
    {
        var verdict =
            match.Points >= Same ? new Wording("cùng một ngón", "the same finger")
            : match.Points >= Doubtful ? new("chưa chắc, cần người xem", "in doubt, for an examiner")
            : new("không thấy là cùng ngón", "not seen to be the same finger");
        // Beyond that no share has been measured (docs/matching.md).
        var often =
            match.Points >= Same ? new Wording("chưa tới 1 trong 10.000", "fewer than one in 10,000") : Often(match);
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{match.Points:0.0} điểm: {verdict.Vietnamese}; {often.Vietnamese} cặp khác ngón giống đến thế. {match.Met} điểm đặc trưng trùng nhau trong {one.Minutiae.Count} và {other.Minutiae.Count}."
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{match.Points:0.0} points: {verdict.English}; {often.English} pairs of different fingers look as alike. {match.Met} minutiae meet, of {one.Minutiae.Count} and {other.Minutiae.Count}."
            )
        );
    }

    private static Wording Often(PrintMatch match)
    {
        var percent = (100 * Math.Pow(10, -match.Points / 10)).ToString("0.##", CultureInfo.InvariantCulture);
        return new($"khoảng {percent} % số", $"about {percent} % of");
    }
}
