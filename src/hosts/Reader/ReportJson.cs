using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>What was found, for machines, in one line. The shape is documented in docs/reader.md; members may be added, none taken away.</summary>
internal sealed record ReportJson
{
    public string Format { get; } = "cancuoc-reader/1";

    public required string Reader { get; init; }

    /// <summary>Why the card could not be read; then there is nothing else.</summary>
    public ReasonJson? Refusal { get; init; }

    public bool? Specimen { get; init; }

    public string? AccessControl { get; init; }

    public IReadOnlyDictionary<string, AnswerJson>? Answers { get; init; }

    public IReadOnlyList<CheckJson>? Checks { get; init; }

    public IReadOnlyList<string>? Mrz { get; init; }

    public IReadOnlyDictionary<string, string>? Holder { get; init; }

    public PortraitJson? Portrait { get; init; }

    public TrustJson? Trust { get; init; }

    public static ReportJson Of(string reader, Refusal refusal) =>
        new() { Reader = reader, Refusal = ReasonJson.Of(refusal) };

    public static ReportJson Of(string reader, InspectionReport report, Trusted trusted, string? photo)
    {
        var (card, zone) = (report.Card, report.Card.DataGroup1.Zone);
        return new()
        {
            Reader = reader,
            Specimen = report.IsSpecimen,
            AccessControl = $"{report.AccessControl}",
            Answers = new Dictionary<string, AnswerJson>
            {
                ["authenticData"] = AnswerJson.Of(report.AuthenticData),
                ["genuineChip"] = AnswerJson.Of(report.GenuineChip),
                ["rightHolder"] = AnswerJson.Of(report.RightHolder),
            },
            Checks = [.. report.Checks.Select(CheckJson.Of)],
            Mrz = zone.Lines,
            Holder = HolderItems.Of(card).ToDictionary(item => item.Key, item => item.Value),
            Portrait = card.DataGroup2 is { } group ? PortraitJson.Of(group.Portrait, photo) : null,
            Trust = new(trusted.Store.Count, trusted.Oldest),
        };
    }

    public string ToLine() => JsonSerializer.Serialize(this, new ReaderJson(ReaderJson.Plain).ReportJson);
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
internal sealed record PortraitJson(string Format, int Width, int Height, int Bytes, string? File)
{
    public static PortraitJson Of(FaceImage face, string? file) =>
        new(face.Format == FaceImageFormat.Jpeg ? "jpeg" : "jpeg2000", face.Width, face.Height, face.File.Length, file);
}

/// <summary>Whom the program believes, and when the oldest of its files was brought here.</summary>
internal sealed record TrustJson(int CountrySigners, DateTimeOffset? Oldest);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ReportJson))]
internal sealed partial class ReaderJson : JsonSerializerContext
{
    // Vietnamese letters and the fillers of a zone stay what they are; this goes to no page
    public static JsonSerializerOptions Plain =>
        new(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
