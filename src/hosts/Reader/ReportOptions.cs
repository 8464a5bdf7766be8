using System.CommandLine;

namespace CanCuoc.Reader;

/// <summary>How a finding is shown.</summary>
internal sealed class ReportOptions
{
    private readonly Option<bool> json = Json();

    public static Option<bool> Json() =>
        new("--json") { Description = "Một dòng JSON cho mỗi kết quả / one line of JSON a result" };

    public void AddTo(Command command) => command.Add(json);

    /// <summary>Shows what came of a card, and gives the exit code.</summary>
    public int Show(ParseResult parsed, Seen seen, DateTimeOffset now)
    {
        var isRefused = seen.Outcome.IsRefused(out var refusal, out var report);
        if (parsed.GetValue(json))
            Console.WriteLine(
                JsonLine.Of(isRefused ? ReportJson.Of(seen, refusal!) : ReportJson.Of(seen, report!, now))
            );
        else if (isRefused)
            return ReaderExit.Of(refusal!);
        else
            ReportText.Print(report!, seen, now);
        foreach (var unsaved in seen.Saved.Refusals)
            ReaderExit.Of(unsaved);
        return isRefused ? ReaderExit.Unread
            : seen.Saved.Refusals.Count > 0 ? ReaderExit.Misused
            : ReaderExit.Of(report!);
    }
}
