using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CanCuoc.Imaging;
using CanCuoc.Matching;
using CanCuoc.Matching.Prints.Drawing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>Pages of prints that need no other file: pictures lie within, what is drawn over them is SVG.</summary>
internal static class PrintPage
{
    // Vietnamese stays readable in the file.
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style =
        "body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1a1a1a;background:#fff}"
        + "ol{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:1.5rem;padding:0;list-style:none}"
        + "figure{margin:0}figcaption strong{display:block}svg{width:100%;height:auto;border:1px solid #bbb}";

    /// <summary>A page with a picture a step.</summary>
    public static string Of(string name, IReadOnlyList<DrawnStep> steps, Language language)
    {
        var list = new StringBuilder("<ol>\n");
        for (var at = 0; at < steps.Count; at++)
        {
            var (title, meaning) = (steps[at].Title.In(language), steps[at].Meaning.In(language));
            list.Append(
                CultureInfo.InvariantCulture,
                $"<li><figure>{Picture(steps[at])}<figcaption><strong>{at + 1}. {title}</strong>{meaning}</figcaption></figure></li>\n"
            );
        }
        var heading = new Wording("Từ ảnh đến mẫu vân tay", "From picture to template").In(language);
        return Page($"{heading}: {name}", list.Append("</ol>").ToString(), language);
    }

    /// <summary>A page with one drawing under a sentence.</summary>
    public static string Of(string heading, string sentence, string drawing, Language language) =>
        Page(heading, $"<p>{Letters.Encode(sentence)}</p>\n<figure>{drawing}</figure>", language);

    /// <summary>A step as an SVG picture of its own.</summary>
    public static string Picture(DrawnStep step) =>
        Drawing(step.Picture.Width, step.Picture.Height, Image(step.Picture, 0) + step.Overlay);

    public static string Drawing(int width, int height, string elements) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">{elements}</svg>"
        );

    /// <summary>A picture within a drawing.</summary>
    /// <param name="left">Pixels from the left.</param>
    public static string Image(GrayImage picture, int left) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<image x=\"{left}\" width=\"{picture.Width}\" height=\"{picture.Height}\" href=\"data:image/png;base64,{Convert.ToBase64String(PngFile.Of(picture))}\"/>"
        );

    private static string Page(string heading, string body, Language language)
    {
        var (code, title) = (language == Language.English ? "en" : "vi", Letters.Encode(heading));
        return $"""
            <!DOCTYPE html>
            <html lang="{code}">
            <head><meta charset="utf-8"><title>{title}</title><style>{Style}</style></head>
            <body>
            <h1>{title}</h1>
            {body}
            </body>
            </html>

            """;
    }
}
