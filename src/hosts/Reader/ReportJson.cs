using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>What was found, for machines, in one line. The shape is documented in docs/reader.md; members may be added, none taken away.</summary>
internal sealed record ReportJson
{
    public const string Version = "cancuoc-reader/1";

    public string Format { get; } = Version;

    public string? Reader { get; init; }

    /// <summary>Where the files were saved that were judged in place of a card.</summary>
    public string? Folder { get; init; }

    /// <summary>Why the card could not be read; then there is nothing else.</summary>
    public ReasonJson? Refusal { get; init; }

    public bool? Specimen { get; init; }

    public string? AccessControl { get; init; }

    public IReadOnlyDictionary<string, AnswerJson>? Answers { get; init; }

    public IReadOnlyList<CheckJson>? Checks { get; init; }

    /// <summary>Why data groups that the card names say nothing here.</summary>
    public IReadOnlyList<ReasonJson>? NotRead { get; init; }

    public IReadOnlyList<string>? Mrz { get; init; }

    public IReadOnlyDictionary<string, string>? Holder { get; init; }

    public PortraitJson? Portrait { get; init; }

    public FingersJson? Fingers { get; init; }

    /// <summary>How many pictures of irises the chip gave; they are never told or saved.</summary>
    public int? Irises { get; init; }

    /// <summary>Where the files were saved.</summary>
    public string? Files { get; init; }

    public TrustJson? Trust { get; init; }

    public static ReportJson Of(Seen seen, Refusal refusal) =>
        new()
        {
            Reader = seen.Reader,
            Folder = seen.Folder,
            Refusal = ReasonJson.Of(refusal),
        };

    public static ReportJson Of(Seen seen, InspectionReport report, DateTimeOffset now)
    {
        var card = report.Card;
        return new()
        {
            Reader = seen.Reader,
            Folder = seen.Folder,
            Specimen = report.IsSpecimen,
            AccessControl = report.AccessControl?.ToString(),
            Answers = new Dictionary<string, AnswerJson>
            {
                ["authenticData"] = AnswerJson.Of(report.AuthenticData),
                ["genuineChip"] = AnswerJson.Of(report.GenuineChip),
                ["rightHolder"] = AnswerJson.Of(report.RightHolder),
            },
            Checks = [.. report.Checks.Select(CheckJson.Of)],
            NotRead = report.NotRead.Count == 0 ? null : [.. report.NotRead.Select(ReasonJson.Of)],
            Mrz = card.DataGroup1.Zone.Lines,
            Holder = HolderItems.Of(card).ToDictionary(item => item.Key, item => item.Value),
            Portrait = card.DataGroup2 is { } face ? PortraitJson.Of(face.Portrait, seen.Saved) : null,
            Fingers = card.DataGroup3 is { } prints ? FingersJson.Of(prints, seen.Saved) : null,
            Irises = card.DataGroup4?.Irises.Count,
            Files = seen.Saved.Files,
            Trust = TrustJson.Of(seen.Trusted, now),
        };
    }
}

/// <summary>An answer: <c>yes</c>, <c>no</c>, <c>not-offered</c> or <c>not-checked</c>, and why.</summary>
internal sealed record AnswerJson(string Answer, IReadOnlyList<Wording> Reasons)
{
    public static AnswerJson Of(Finding finding) => new(finding.Answer.Text, finding.Reasons);
}

/// <summary>A check behind the first answer; the reason is there when it failed.</summary>
internal sealed record CheckJson(Wording Title, bool Passed, ReasonJson? Reason)
{
    public static CheckJson Of(Chip.Trust.Check check) =>
        new(check.Title, check.IsPassed, check.Reason is { } reason ? ReasonJson.Of(reason) : null);
}

/// <summary>A refusal.</summary>
internal sealed record ReasonJson(string Code, string? About, string Vietnamese, string English)
{
    public static ReasonJson Of(Refusal refusal) =>
        new(refusal.Code, refusal.About, refusal.Text.Vietnamese, refusal.Text.English);
}

/// <summary>The portrait on the chip.</summary>
/// <param name="File">Where it was saved; null when it was not asked for.</param>
/// <param name="NotSaved">Why it was not, though it was asked for.</param>
internal sealed record PortraitJson(string Format, int Width, int Height, int Bytes, string? File, ReasonJson? NotSaved)
{
    public static PortraitJson Of(FaceImage face, Saved saved) =>
        new(
            face.Format == FaceImageFormat.Jpeg ? "jpeg" : "jpeg2000",
            face.Width,
            face.Height,
            face.File.Length,
            saved.Portrait,
            saved.PortraitRefusal is { } refusal ? ReasonJson.Of(refusal) : null
        );
}

/// <summary>Which fingers the chip gave; their images are never told.</summary>
/// <param name="Folder">Where they were saved; null when it was not asked for.</param>
internal sealed record FingersJson(IReadOnlyList<string> Positions, string? Folder)
{
    public static FingersJson Of(DataGroup3 group, Saved saved) =>
        new([.. group.Fingers.Select(finger => FingerFiles.Word(finger.Position))], saved.Fingers);
}
