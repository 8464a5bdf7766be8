using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>An extract as one page to be read, printed and handed over, which needs nothing beside it. It carries its signed part.</summary>
public static class ExtractPage
{
    private const string Begin = "<script type=\"application/jose+json\">";
    private const string End = "</script>";

    private static readonly HtmlEncoder Readable = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly Wording Title = new("Trích lục thông tin dân cư", "Extract of a population record");
    private static readonly Wording Specimen = new(
        "MẪU – người trong trích lục này là hư cấu",
        "SPECIMEN – the person in this extract is invented"
    );

    /// <summary>The page.</summary>
    public static string Print(SignedExtract signed)
    {
        var (extract, page) = (signed.Extract, new StringBuilder());
        page.Append("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append(
                CultureInfo.InvariantCulture,
                $"<title>{Title.Vietnamese}</title><style>{Style}</style></head><body><main>"
            );
        if (extract.IsSpecimen)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"specimen\">{Both(Specimen)}</p>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Both(Title)}</h1><p>{Both(Times(extract))}</p>");
        AppendItems(page, extract);
        AppendIssue(page, extract.Issued);
        return page.Append("</main>")
            .Append(Begin)
            .Append(signed.Text)
            .Append(End)
            .Append("</body></html>\n")
            .ToString();
    }

    /// <summary>The signed part of a page; null where there is none.</summary>
    internal static string? SignedPartOf(string page)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : page.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0 ? null : page[(begin + Begin.Length)..end];
    }

    private static Wording Times(PersonExtract extract)
    {
        var (day, known) = (Day(extract.AsOf), Moment(extract.KnownAt));
        return new(
            $"Hồ sơ vào ngày {day}, theo những gì đã ghi nhận đến {known}.",
            $"The record as it stood on {day}, by what had been recorded up to {known}."
        );
    }

    private static void AppendItems(StringBuilder page, PersonExtract extract)
    {
        string[] heads =
        [
            Both(new("Thông tin", "Item")),
            Both(new("Nội dung", "Value")),
            Both(new("Từ ngày", "Since")),
            Both(new("Căn cứ", "Evidence")),
        ];
        page.Append("<table><thead><tr>");
        foreach (var head in heads)
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{head}</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var item in extract.Items)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\">{Both(item.Label)}</th><td>{Both(item.Value)}</td><td>{Safe(item.Since ?? "–")}</td><td>{Both(item.Evidence)}<div>{Safe(item.Reference)}</div></td></tr>"
            );
        page.Append("</tbody></table>");
    }

    private static void AppendIssue(StringBuilder page, ExtractIssue issued) =>
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <dl><dt>{Both(new("Số trích lục", "Extract number"))}</dt><dd>{issued.Act}</dd>
            <dt>{Both(new("Cấp lúc", "Issued at"))}</dt><dd>{Moment(issued.At)}</dd>
            <dt>{Both(new("Nơi cấp", "Issued by"))}</dt><dd>{Safe(issued.Post)}</dd>
            <dt>{Both(new("Mục đích", "Purpose"))}</dt><dd>{Both(issued.Purpose)}</dd>
            <dt>{Both(new("Căn cứ pháp lý", "Legal ground"))}</dt><dd>{Safe(issued.Ground)}</dd></dl>
            <p>{Both(Signature)}</p>
            """
        );

    private static readonly Wording Signature = new(
        "Trang này mang chữ ký số của cơ sở dữ liệu; bản in ra giấy chỉ để đọc, hãy kiểm tra tệp.",
        "This page carries the registry's digital signature; on paper it is only for reading: check the file."
    );

    private static string Both(Wording words) =>
        words.Vietnamese == words.English
            ? Safe(words.Vietnamese)
            : $"{Safe(words.Vietnamese)} <span lang=\"en\">{Safe(words.English)}</span>";

    private static string Safe(string text) => Readable.Encode(text);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) =>
        moment.ToOffset(TimeSpan.FromHours(7)).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    private const string Style = """
        :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0}main{max-width:60rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.6rem;border-bottom:4px solid #8c1a1c}table{border-collapse:collapse;width:100%}
        th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #b1b4b6}tbody th{font-weight:600;width:26%}
        [lang=en]{display:block;font-size:.85em;font-weight:400;opacity:.8}dt{font-weight:600}dd{margin:0 0 .5rem}
        .specimen{border:3px solid #8c1a1c;padding:.5rem 1rem;font-weight:700}
        """;
}
