using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>The written record of a key ceremony: one page that needs nothing beside it, to be printed and signed by hand by both.</summary>
internal static class CeremonyRecord
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem}table{border-collapse:collapse;width:100%}"
        + "th,td{border:1px solid #999;padding:.4rem .6rem;text-align:left;vertical-align:top}td{overflow-wrap:anywhere}"
        + ".sign td{height:5rem;width:50%}";

    private static readonly HtmlEncoder Readable = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly Wording Title = new("Biên bản nghi thức khóa", "Record of a key ceremony");

    public static string Print(
        Act act,
        CeremonyPerson first,
        CeremonyPerson second,
        IReadOnlyList<(Wording What, string Value)> lines
    )
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{Title.Vietnamese}</title><style>{Style}</style></head>")
            .Append(
                CultureInfo.InvariantCulture,
                $"<body><h1>{Both(Title)}</h1><h2>{Both(act.Kind.Title)}</h2><table>"
            );
        Row(page, new("Sự vụ trong sổ", "Act in the ledger"), $"{act.Id.Value}");
        Row(page, new("Thời điểm (UTC)", "Time (UTC)"), $"{act.Now.UtcDateTime:yyyy-MM-dd HH:mm:ss}");
        Row(page, new("Căn cứ", "Ground"), act.Reason.Ground);
        Row(page, new("Người thứ nhất", "First person"), Person(first));
        Row(page, new("Người thứ hai", "Second person"), Person(second));
        foreach (var (what, value) in lines)
            Row(page, what, value);
        page.Append("</table><h2>Chữ ký / Signatures</h2><table class=\"sign\"><tr>");
        foreach (var person in new[] { first, second })
            page.Append(CultureInfo.InvariantCulture, $"<td>{Readable.Encode(person.DisplayName)}</td>");
        return page.Append("</tr></table></body></html>\n").ToString();
    }

    private static string Person(CeremonyPerson person) =>
        $"{person.DisplayName} · {person.Authority.Post} · {person.Authority.Actor}";

    private static void Row(StringBuilder page, Wording what, string value) =>
        page.Append(CultureInfo.InvariantCulture, $"\n<tr><th>{Both(what)}</th><td>{Readable.Encode(value)}</td></tr>");

    private static string Both(Wording text) =>
        Readable.Encode(text.Vietnamese == text.English ? text.English : $"{text.Vietnamese} / {text.English}");
}
