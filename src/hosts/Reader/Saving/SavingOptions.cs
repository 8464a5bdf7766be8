using System.CommandLine;
using CanCuoc.Chip.Inspection;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>What of a card is saved, where the user asks for it.</summary>
internal sealed class SavingOptions
{
    public static readonly Refusal FingersNeedTerminal = new(
        "RDR-14",
        "--fingers cần --terminal: chip chỉ đưa vân tay cho thiết bị đọc đã chứng minh quyền.",
        "--fingers needs --terminal: a chip gives fingers only to a terminal that proves a right to them."
    );

    private readonly Option<string?> photo = new("--photo")
    {
        Description =
            "Tệp để lưu ảnh chân dung: JPEG như trên chip; JPEG 2000 được giải mã thành .png, trừ khi tệp có đuôi .jp2 / "
            + "file to save the portrait in: JPEG as it is on the chip; JPEG 2000 is decoded to .png, unless the file ends in .jp2",
    };

    private readonly Option<string?> files = new("--files")
    {
        Description =
            "Thư mục để lưu các tệp của chip, nguyên như đọc được, không có vân tay; xem lệnh show và compare / "
            + "folder to save the chip's files in, as they were read, without fingers; see the commands show and compare",
    };

    private readonly Option<string?> fingers = new("--fingers")
    {
        Description = "Thư mục để lưu ảnh vân tay, cần --terminal / folder to save the fingers in; needs --terminal",
    };

    public void AddTo(Command command)
    {
        command.Add(photo);
        command.Add(files);
        command.Add(fingers);
    }

    public void AddPhotoTo(Command command) => command.Add(photo);

    /// <summary>Why something could not be saved, found before a card is asked.</summary>
    public Refusal? Check(ParseResult parsed, bool hasTerminal) =>
        parsed.GetValue(fingers) is not null && !hasTerminal
            ? FingersNeedTerminal
            : PrivateFolder.Check(parsed.GetValue(files)) ?? PrivateFolder.Check(parsed.GetValue(fingers));

    public async Task<Saved> SaveAsync(ParseResult parsed, InspectionReport report, CancellationToken cancellation)
    {
        var saved = Saved.Nothing;
        if (parsed.GetValue(files) is { } folder)
            saved = SavedReading.Save(report.Card, folder) is { } refusal
                ? saved.Without(refusal)
                : saved with
                {
                    Files = folder,
                };
        if (parsed.GetValue(fingers) is { } place && report.Card.DataGroup3 is { } group)
            saved = FingerFiles.Save(group, place) is { } refusal
                ? saved.Without(refusal)
                : saved with
                {
                    Fingers = place,
                };
        return await SavePhotoAsync(parsed, report, saved, cancellation);
    }

    public async Task<Saved> SavePhotoAsync(
        ParseResult parsed,
        InspectionReport report,
        Saved saved,
        CancellationToken cancellation
    )
    {
        if (parsed.GetValue(photo) is not { } path || report.Card.DataGroup2 is not { } group)
            return saved;
        var made = await PortraitFile.SaveAsync(group.Portrait, path, cancellation);
        return made.IsRefused(out var refusal, out var file)
            ? saved with
            {
                PortraitRefusal = refusal,
            }
            : saved with
            {
                Portrait = file,
            };
    }
}

/// <summary>What was saved, and where.</summary>
/// <param name="PortraitRefusal">Why the portrait was not.</param>
/// <param name="Refusals">Why other things were not.</param>
internal sealed record Saved(
    string? Portrait,
    Refusal? PortraitRefusal,
    string? Files,
    string? Fingers,
    IReadOnlyList<Refusal> Refusals
)
{
    public static Saved Nothing { get; } = new(null, null, null, null, []);

    public Saved Without(Refusal refusal) => this with { Refusals = [.. Refusals, refusal] };
}
