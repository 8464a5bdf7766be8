using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Reads a card that was just made as any inspection would: through its chip, with the key on its face, offline.</summary>
internal static class ReadBack
{
    public static readonly Refusal NotAuthentic = new(
        "CRD-10",
        "Thẻ vừa ghi đọc lại không được xác nhận là xác thực.",
        "Read back, the card just written is not found authentic.",
        "ICAO 9303-11 §5.1"
    );

    public static readonly Refusal NotGenuine = new(
        "CRD-13",
        "Chip vừa ghi đọc lại không chứng minh được mình là chip gốc.",
        "Read back, the chip just written does not prove to be the original.",
        "ICAO 9303-11 §6"
    );

    /// <summary>What the inspection found; refused unless the data are authentic and the chip genuine.</summary>
    public static async Task<Outcome<InspectionReport>> RunAsync(
        ChipMemory memory,
        IssuingKeys keys,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (keys.Trust().IsRefused(out var refusal, out var trust))
            return refusal;
        using var chip = new SoftwareChip(memory);
        var key = memory.Content.DataGroup1.Zone.Key;
        var inspected = await CardInspection.RunAsync(chip, key, trust, now, cancellation);
        if (inspected.IsRefused(out refusal, out var report))
            return refusal;
        return report.AuthenticData.Answer != Answer.Yes ? NotAuthentic.For(Failed(report))
            : report.GenuineChip.Answer != Answer.Yes ? NotGenuine
            : report;
    }

    private static string Failed(InspectionReport report) =>
        string.Join(", ", report.Checks.Where(check => !check.IsPassed).Select(check => check.Reason!.Code));
}
