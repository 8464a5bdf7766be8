using System.Globalization;
using System.Text;
using CanCuoc.Access;
using CanCuoc.Components.Door;
using CanCuoc.Programme;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace CanCuoc.OfficerDoor.Pages.Board;

/// <summary>The table of cleaning as comma-separated values (RFC 4180) that spreadsheets open by themselves.</summary>
internal static class CleaningSheet
{
    public const string Path = "/cleaning.csv";

    private static readonly Wording Code = new("Mã", "Code");
    private static readonly Wording Percent = new("Đã sạch (%)", "Clean (%)");

    public static string AddressOf(AdministrativeUnit? unit) => unit is null ? Path : $"{Path}?unit={unit.Code}";

    /// <summary>Answers with the file; a refusal is told by the page.</summary>
    public static async Task<IResult> DownloadAsync(
        HttpContext http,
        [FromServices] OfficerParts parts,
        [FromServices] ReadCleaning readCleaning,
        [FromServices] ChosenLanguage chosen,
        string? unit
    )
    {
        var outcome = await parts.Acts.RunAsync(
            http.Features.GetRequiredFeature<OfficerAtDesk>().Authority,
            ReadCleaning.Kind,
            ProgrammePage.Why,
            act => readCleaning.RunAsync(act, unit, http.RequestAborted),
            http.RequestAborted
        );
        if (outcome.IsRefused(out _, out var board))
            return Results.Redirect($"{CleaningPage.Address}{http.Request.QueryString}");
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"lam-sach-{board.Unit?.Code ?? "vn"}-{board.Figures.CountedOn:yyyy-MM-dd}.csv"
        );
        // Without the mark spreadsheets take Vietnamese for another encoding.
        byte[] file = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Print(board, chosen.Of(http)))];
        return Results.File(file, "text/csv; charset=utf-8", name);
    }

    /// <summary>A line of titles, then the units right below the place, the worst first; lines end as the standard has it.</summary>
    public static string Print(CleaningBoard board, Language language)
    {
        IEnumerable<Wording> titles =
        [
            Code,
            CleaningTable.UnitLabel,
            Percent,
            .. CleaningWords.Queues.Select(queue => queue.Title),
        ];
        var lines = board.WorstFirst.Select(part =>
            Line([
                part.Unit.Code,
                part.Unit.FullName.In(language),
                part.Tally.Share is { } share ? (share * 100).ToString("0.0", CultureInfo.InvariantCulture) : "",
                .. CleaningWords.Queues.Select(queue => queue.Of(part.Tally).ToString(CultureInfo.InvariantCulture)),
            ])
        );
        return string.Concat(lines.Prepend(Line(titles.Select(title => title.In(language)))));
    }

    private static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Quoted)) + "\r\n";

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
