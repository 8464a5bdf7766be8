using System.CommandLine;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Readers;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary><c>watch</c>: reads and judges every card that is laid on any reader, until it is stopped.</summary>
internal sealed class WatchCommand
{
    private const string Question =
        "Vùng máy đọc (ba dòng) hoặc số truy cập thẻ (sáu số) / machine-readable zone (three lines) or access number (six digits):";

    private readonly PasswordOptions password = new();
    private readonly TrustOptions trust = new();
    private readonly TerminalOptions terminal = new();
    private readonly ReportOptions report = new();

    public static Command Make() => new WatchCommand().Built();

    private Command Built()
    {
        var command = new Command(
            "watch",
            """
            Đọc và kiểm tra mọi thẻ được đặt lên bất kỳ đầu đọc nào, đến khi nhấn Ctrl+C; hỏi vùng máy đọc hoặc số truy cập của từng thẻ, nếu không cho sẵn /
            Reads and verifies every card laid on any reader, until Ctrl+C; asks for each card's zone or access number unless it is given

            Ví dụ / Examples:
              cancuoc-reader watch --trust trust.pem
              cancuoc-reader watch --can 097135 --json
            """
        );
        password.AddTo(command);
        trust.AddTo(command);
        terminal.AddTo(command);
        report.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        CardPassword? given = null;
        if (password.IsGiven(parsed) && password.Read(parsed).IsRefused(out var refusal, out given))
            return ReaderExit.Of(refusal, ReaderExit.Misused);
        if (trust.Read(parsed, TimeProvider.System.GetUtcNow()).IsRefused(out refusal, out var trusted))
            return ReaderExit.Of(refusal, ReaderExit.Misused);
        if (terminal.Read(parsed, out var credentials) is { } useless)
            return ReaderExit.Of(useless, ReaderExit.Misused);
        using var key = credentials?.Key;
        var run = new CardReadingRun(trusted.Store, TimeProvider.System, credentials, trace: null);
        var opened = await CardReaders.OpenAsync(cancellationToken: cancellation);
        if (opened.IsRefused(out refusal, out var readers))
            return ReaderExit.Of(refusal);
        using (readers)
        {
            await foreach (var change in readers.WatchAsync(cancellation))
            {
                if (change.IsRefused(out refusal, out var seen))
                    return ReaderExit.Of(refusal);
                Console.Error.WriteLine($"{seen.Reader}: {Word(seen.Kind)}");
                if (seen.Kind == ReaderChangeKind.CardLaid)
                    await ReadAsync(parsed, readers, seen.Reader, given, run, trusted, cancellation);
            }
        }
        return ReaderExit.Good;
    }

    private async Task ReadAsync(
        ParseResult parsed,
        CardReaders readers,
        string reader,
        CardPassword? given,
        CardReadingRun run,
        Trusted trusted,
        CancellationToken cancellation
    )
    {
        var asked = given is null ? await AskAsync(cancellation) : given;
        if (asked.IsRefused(out var refusal, out var opens))
        {
            ReaderExit.Of(refusal);
            return;
        }
        var outcome = await run.InspectAsync(readers, reader, opens, cancellation);
        var seen = new Seen(reader, Folder: null, outcome, trusted, Saved.Nothing);
        report.Show(parsed, seen, TimeProvider.System.GetUtcNow());
    }

    private static async Task<Outcome<CardPassword>> AskAsync(CancellationToken cancellation)
    {
        Console.Error.WriteLine(Question);
        var typed = "";
        for (var lines = 0; lines < 3 && await Console.In.ReadLineAsync(cancellation) is { } line; lines++)
        {
            typed += line.Trim();
            if (typed.Length <= 6)
                break;
        }
        return PasswordOptions.ReadTyped(typed);
    }

    private static Wording Word(ReaderChangeKind kind) =>
        kind switch
        {
            ReaderChangeKind.ReaderPlugged => new("đầu đọc sẵn sàng", "reader ready"),
            ReaderChangeKind.ReaderUnplugged => new("đầu đọc bị rút ra", "reader unplugged"),
            ReaderChangeKind.CardLaid => new("có thẻ", "card laid on"),
            _ => new("thẻ rời đầu đọc", "card taken away"),
        };
}
