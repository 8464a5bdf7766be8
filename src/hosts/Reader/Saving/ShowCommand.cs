using System.CommandLine;
using CanCuoc.Chip.Inspection;

namespace CanCuoc.Reader;

/// <summary><c>show</c>: judges the files of a card that were saved before.</summary>
internal sealed class ShowCommand
{
    private readonly TrustOptions trust = new();
    private readonly SavingOptions saving = new();
    private readonly ReportOptions report = new();

    private readonly Argument<string> folder = new("folder")
    {
        Description = "Thư mục đã lưu bằng read --files / folder that read --files saved",
    };

    public static Command Make() => new ShowCommand().Built();

    private Command Built()
    {
        var command = new Command(
            "show",
            """
            Kiểm tra lại các tệp của một thẻ đã lưu, không cần thẻ / Judges the saved files of a card again, without the card

            Ví dụ / Example:
              cancuoc-reader show reading --trust trust.pem --photo face.png
            """
        )
        {
            folder,
        };
        trust.AddTo(command);
        saving.AddPhotoTo(command);
        report.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (trust.Read(parsed, now).IsRefused(out var refusal, out var trusted))
            return ReaderExit.Of(refusal, ReaderExit.Misused);
        var path = parsed.GetValue(folder)!;
        if (SavedReading.Load(path).IsRefused(out refusal, out var files))
            return ReaderExit.Of(refusal, ReaderExit.Misused);
        var outcome = CardInspection.JudgeFiles(files, trusted.Store, now);
        var saved = outcome.IsRefused(out _, out var read)
            ? Saved.Nothing
            : await saving.SavePhotoAsync(parsed, read, Saved.Nothing, cancellation);
        return report.Show(parsed, new Seen(Reader: null, path, outcome, trusted, saved), now);
    }
}
