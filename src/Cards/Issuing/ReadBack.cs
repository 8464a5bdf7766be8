using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Trust;
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

    /// <summary>What the inspection found; refused unless the data are authentic.</summary>
    public static async Task<Outcome<InspectionReport>> RunAsync(
        LogicalDataStructure content,
        TrustStore trust,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var key = content.DataGroup1.Zone.Key;
        using var chip = new SoftwareChip(content, key);
        var inspected = await CardInspection.RunAsync(chip, key, trust, now, cancellation);
        if (inspected.IsRefused(out var refusal, out var report))
            return refusal;
        return report.AuthenticData.Answer == Answer.Yes ? report : NotAuthentic;
    }
}
