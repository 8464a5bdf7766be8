using System.CommandLine;
using System.Globalization;
using System.Text;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Drawing;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>matching explain</c>: how a picture of a finger becomes its template, a picture a step.</summary>
internal static class MatchingExplainCommand
{
    public static Command Make()
    {
        var image = new Argument<string>("IMAGE")
        {
            Description = "Ảnh vân tay: PNG, TIFF, BMP, PGM, JPEG 2000 / picture of a print",
        };
        var output = new Option<string>("--out")
        {
            Description = "Tệp ghi ra / file to write",
            DefaultValueFactory = _ => "explained.html",
        };
        var pictures = new Option<string?>("--pictures")
        {
            Description = "Thư mục nhận mỗi bước một tệp SVG / folder for an SVG file a step",
        };
        var language = LanguageOption();
        var command = new Command(
            "explain",
            """
            Viết trang HTML cho thấy từng bước từ ảnh đến mẫu vân tay; không lưu gì / Writes a page that shows each step from picture to template; stores nothing

            Ví dụ / Example:
              ./run matching invent 7 --out print.png
              ./run matching explain print.png --out explained.html --lang en
            """
        )
        {
            image,
            output,
            pictures,
            language,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(image)!,
                parsed.GetValue(output)!,
                parsed.GetValue(pictures),
                LanguageOf(parsed.GetValue(language)!)
            )
        );
        return command;
    }

    public static Option<string> LanguageOption()
    {
        var language = new Option<string>("--lang")
        {
            Description = "Ngôn ngữ của trang / language of the page",
            DefaultValueFactory = _ => "vi",
        };
        return language.AcceptOnlyFromAmong("vi", "en");
    }

    public static Language LanguageOf(string code) => code == "en" ? Language.English : Language.Vietnamese;

    private static int Run(string image, string output, string? pictures, Language language)
    {
        if (PrintPicture.Extract(image).IsRefused(out var refusal, out var extraction))
            return ExitCode.Of(refusal);
        var steps = ExtractionDrawing.Of(extraction);
        for (var at = 0; pictures is not null && at < steps.Count; at++)
        {
            var file = Path.Combine(
                pictures,
                string.Create(CultureInfo.InvariantCulture, $"print-{at + 1:00}-{steps[at].Name}.svg")
            );
            var code = BatchDesk.Write(file, Encoding.UTF8.GetBytes(PrintPage.Picture(steps[at])), steps[at].Title);
            if (code != ExitCode.Done)
                return code;
        }
        var page = PrintPage.Of(Path.GetFileName(image), steps, language);
        return BatchDesk.Write(output, Encoding.UTF8.GetBytes(page), Told(extraction.Template));
    }

    private static Wording Told(PrintTemplate template)
    {
        var (minutiae, bytes) = (template.Minutiae.Count, StoredTemplate.Length(template));
        return new(
            $"{minutiae} điểm đặc trưng; mẫu lưu dài {bytes} byte.",
            $"{minutiae} minutiae; the stored template has {bytes} bytes."
        );
    }
}
