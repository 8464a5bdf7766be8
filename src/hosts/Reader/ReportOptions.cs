using System.CommandLine;
using CanCuoc.Chip.Inspection;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>How a finding is shown.</summary>
internal sealed class ReportOptions
{
    private readonly Option<bool> json = new("--json")
    {
        Description = "Một dòng JSON cho mỗi thẻ / one line of JSON a card",
    };

    public void AddTo(Command command) => command.Add(json);

    /// <summary>Shows what came of a card, and gives the exit code.</summary>
    /// <param name="photo">Where its portrait was saved.</param>
    public int Show(
        ParseResult parsed,
        string reader,
        Outcome<InspectionReport> outcome,
        Trusted trusted,
        string? photo
    )
    {
        var isRefused = outcome.IsRefused(out var refusal, out var report);
        if (parsed.GetValue(json))
            Console.WriteLine(
                (isRefused ? ReportJson.Of(reader, refusal!) : ReportJson.Of(reader, report!, trusted, photo)).ToLine()
            );
        else if (isRefused)
            return ReaderExit.Of(refusal!);
        else
            ReportText.Print(report!, trusted, TimeProvider.System.GetUtcNow());
        return isRefused ? ReaderExit.Unread : ReaderExit.Of(report!);
    }
}
