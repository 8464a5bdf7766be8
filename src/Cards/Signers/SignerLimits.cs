using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// How long a document signer signs, and how many cards: few cards should hang on one key (ICAO 9303-12 §4.1.2). The next signer that is
/// ready takes over by itself when either is reached.
/// </summary>
public sealed record SignerLimits(int Months, long Cards)
{
    public static readonly SignerLimits Standard = new(Months: 3, Cards: 100_000);

    public static readonly Refusal TooWide = new(
        "PKI-05",
        "Khóa ký thẻ dùng từ 1 đến 12 tháng và ký từ 1 đến 1.000.000 thẻ.",
        "A document signer signs for 1 to 12 months, and 1 to 1,000,000 cards.",
        "ICAO 9303-12 §4.1.2"
    );

    private const long MostCards = 1_000_000;

    /// <summary>The refusal when no signer may have them.</summary>
    public Refusal? Fault =>
        Months is >= 1 and <= DocumentSigner.MaxMonths && Cards is >= 1 and <= MostCards ? null : TooWide;
}
