using System.CommandLine;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Readers;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary><c>read</c>: reads and judges the card that lies on a reader.</summary>
internal sealed class ReadCommand
{
    private readonly PasswordOptions password = new();
    private readonly TrustOptions trust = new();
    private readonly TerminalOptions terminal = new();
    private readonly SavingOptions saving = new();
    private readonly ReportOptions report = new();

    private readonly Option<string?> reader = new("--reader")
    {
        Description = "Tên đầu đọc; xem lệnh readers / name of the reader; see the command readers",
    };

    private readonly Option<string?> trace = new("--trace")
    {
        Description =
            "Tệp ghi từng lệnh và câu trả lời, che các giá trị bí mật / file for every command and answer, secrets masked",
    };

    public static Command Make() => new ReadCommand().Built();

    private Command Built()
    {
        var command = new Command(
            "read",
            """
            Đọc và kiểm tra thẻ trên đầu đọc / Reads and verifies the card on a reader

            Ví dụ / Examples:
              cancuoc-reader read --can 097135 --trust trust.pem
              cancuoc-reader read --mrz "IDVNM1940971353001194097135<<4" "9403154F3403152VNM<<<<<<<<<<<4" "NGUYEN<<THI<MAU<DON<<<<<<<<<<<" --photo face.jpg
              cancuoc-reader read --document 194097135 --birth 940315 --expiry 340315 --json
              cancuoc-reader read --can 097135 --trust trust --terminal chain.cvcert --terminal terminal.key --fingers prints
              cancuoc-reader read --can 097135 --trust trust --files reading
            """
        );
        password.AddTo(command);
        command.Add(reader);
        trust.AddTo(command);
        terminal.AddTo(command);
        saving.AddTo(command);
        report.AddTo(command);
        command.Add(trace);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (password.Read(parsed).IsRefused(out var refusal, out var opens))
            return ReaderExit.Of(refusal, ReaderExit.Misused);
        if (trust.Read(parsed, now).IsRefused(out refusal, out var trusted))
            return ReaderExit.Of(refusal, ReaderExit.Misused);
        if (saving.Check(parsed, terminal.IsGiven(parsed)) is { } unsaveable)
            return ReaderExit.Of(unsaveable, ReaderExit.Misused);
        if (terminal.Read(parsed, out var credentials) is { } useless)
            return ReaderExit.Of(useless, ReaderExit.Misused);
        using var key = credentials?.Key;
        await using var lines = parsed.GetValue(trace) is { } path ? new StreamWriter(path) : null;
        var run = new CardReadingRun(
            trusted.Store,
            TimeProvider.System,
            credentials,
            lines is null ? null : lines.WriteLine
        );
        var (found, outcome) = await InspectAsync(run, parsed.GetValue(reader), opens, cancellation);
        // the card is left before anything that it gave is decoded
        var saved = outcome.IsRefused(out _, out var read)
            ? Saved.Nothing
            : await saving.SaveAsync(parsed, read, cancellation);
        return report.Show(parsed, new Seen(found, Folder: null, outcome, trusted, saved), now);
    }

    private static async Task<(string Reader, Outcome<InspectionReport> Outcome)> InspectAsync(
        CardReadingRun run,
        string? name,
        CardPassword opens,
        CancellationToken cancellation
    )
    {
        var opened = await CardReaders.OpenAsync(cancellationToken: cancellation);
        if (opened.IsRefused(out var refusal, out var readers))
            return (name ?? "", refusal);
        using (readers)
        {
            var chosen = await CardReadingRun.ChooseAsync(readers, name, cancellation);
            return chosen.IsRefused(out refusal, out var found)
                ? (name ?? "", refusal)
                : (found, await run.InspectAsync(readers, found, opens, cancellation));
        }
    }
}
