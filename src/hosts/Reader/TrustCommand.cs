using System.CommandLine;

namespace CanCuoc.Reader;

/// <summary><c>trust</c>: whom the program believes, and how old that knowledge is.</summary>
internal static class TrustCommand
{
    public static Command Make()
    {
        var trust = new TrustOptions();
        var json = ReportOptions.Json();
        var command = new Command(
            "trust",
            """
            Cho biết chương trình tin cơ quan ký nào, các danh sách cũ bao nhiêu ngày và danh sách nào quá hạn /
            Shows whom the program believes, how many days old the lists are and which are overdue

            Ví dụ / Examples:
              cancuoc-reader trust
              cancuoc-reader trust --trust trust.pem --trust lists/ --json
            """
        );
        trust.AddTo(command);
        command.Add(json);
        command.SetAction(parsed => Run(trust, parsed, parsed.GetValue(json), TimeProvider.System.GetUtcNow()));
        return command;
    }

    private static int Run(TrustOptions trust, ParseResult parsed, bool isJson, DateTimeOffset now)
    {
        if (trust.Read(parsed, now).IsRefused(out var refusal, out var trusted))
            return ReaderExit.Of(refusal, ReaderExit.Misused);
        if (isJson)
            Console.WriteLine(JsonLine.Of(new TrustReportJson(TrustJson.Of(trusted, now))));
        else
            TrustText.PrintFiles(trusted, now);
        return trusted.NotTaken.Any() || trusted.Lists.Any(row => row.Item.IsOverdue(now))
            ? ReaderExit.Bad
            : ReaderExit.Good;
    }
}
