using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>Reads a card that was just made as any inspection would: through its chip, with the key on its face, offline.</summary>
public static class ReadBack
{
    public static readonly Refusal NotAuthentic = new(
        "PRD-11",
        "Thẻ vừa ghi đọc lại không được xác nhận là xác thực.",
        "Read back, the card just written is not found authentic.",
        "ICAO 9303-11 §5.1"
    );

    public static readonly Refusal NotGenuine = new(
        "PRD-12",
        "Chip vừa ghi đọc lại không chứng minh được mình là chip gốc.",
        "Read back, the chip just written does not prove to be the original.",
        "ICAO 9303-11 §6"
    );

    public static readonly Refusal NotAsSigned = new(
        "PRD-13",
        "Thẻ vừa ghi đọc lại không đúng như dữ liệu đã ký.",
        "Read back, the card just written does not hold what was signed."
    );

    /// <summary>What the inspection found; refused unless the data are these and authentic, and the chip genuine.</summary>
    public static async Task<Outcome<InspectionReport>> RunAsync(
        ICardTransport card,
        LogicalDataStructure written,
        TrustStore trust,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var inspected = await CardInspection.RunAsync(card, written.DataGroup1.Zone.Key, trust, now, cancellation);
        if (inspected.IsRefused(out var refusal, out var report))
            return refusal;
        return report.AuthenticData.Answer != Answer.Yes ? NotAuthentic.For(Failed(report))
            : report.GenuineChip.Answer != Answer.Yes ? NotGenuine
            : Differing(written, report.Card) is { } file ? NotAsSigned.For(file.ToString())
            : report;
    }

    // fingers and irises the chip gives to no terminal of the factory
    private static FileIdentifier? Differing(LogicalDataStructure written, LogicalDataStructure read) =>
        written
            .Files.Where(file => file.Key is not (FileIdentifier.DG3 or FileIdentifier.DG4))
            .Where(file =>
                !read.Files.TryGetValue(file.Key, out var found) || !found.Span.SequenceEqual(file.Value.Span)
            )
            .Select(file => (FileIdentifier?)file.Key)
            .FirstOrDefault();

    private static string Failed(InspectionReport report) =>
        string.Join(", ", report.Checks.Where(check => !check.IsPassed).Select(check => check.Reason!.Code));
}
