using System.CommandLine;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Readers;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary><c>read</c>: reads and judges the card that lies on a reader.</summary>
internal sealed class ReadCommand
{
    private readonly PasswordOptions password = new();
    private readonly TrustOptions trust = new();
    private readonly ReportOptions report = new();

    private readonly Option<string?> reader = new("--reader")
    {
        Description = "Tên đầu đọc; xem lệnh readers / name of the reader; see the command readers",
    };

    private readonly Option<string?> photo = new("--photo")
    {
        Description =
            "Tệp để lưu ảnh chân dung, nguyên như trên chip: JPEG, hoặc JPEG 2000 với đuôi .jp2 / "
            + "file to save the portrait in, as it is on the chip: JPEG, or JPEG 2000 with the ending .jp2",
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
            """
        );
        password.AddTo(command);
        command.Add(reader);
        trust.AddTo(command);
        command.Add(photo);
        report.AddTo(command);
        command.Add(trace);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (password.Read(parsed).IsRefused(out var refusal, out var opens))
            return ReaderExit.Of(refusal, ReaderExit.Misused);
        if (trust.Read(parsed).IsRefused(out refusal, out var trusted))
            return ReaderExit.Of(refusal, ReaderExit.Misused);
        await using var lines = parsed.GetValue(trace) is { } path ? new StreamWriter(path) : null;
        var run = new CardReadingRun(trusted.Store, TimeProvider.System, lines is null ? null : lines.WriteLine);
        var (found, outcome) = await InspectAsync(run, parsed.GetValue(reader), opens, cancellation);
        var saved = outcome.IsRefused(out _, out var read) ? null : await SaveAsync(parsed, read.Card, cancellation);
        return report.Show(parsed, found, outcome, trusted, saved);
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

    private async Task<string?> SaveAsync(ParseResult parsed, LogicalDataStructure card, CancellationToken cancellation)
    {
        if (parsed.GetValue(photo) is not { } path || card.DataGroup2?.Portrait is not { } face)
            return null;
        var saved = face.Format == FaceImageFormat.Jpeg2000 ? Path.ChangeExtension(path, ".jp2") : path;
        await File.WriteAllBytesAsync(saved, face.File.ToArray(), cancellation);
        return saved;
    }
}
