using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>
/// CAN, six digits that open the chip by PACE in place of the zone (ICAO 9303-11 §9.6). A citizen's card shows none: its CAN is the end of
/// the personal number.
/// </summary>
public sealed record CardAccessNumber
{
    public static readonly Refusal NotSixDigits = new(
        "CHI-61",
        "Số truy cập thẻ (CAN) gồm đúng sáu chữ số; với thẻ căn cước là sáu số cuối của số định danh cá nhân.",
        "A card access number is six digits; on a citizen's card the last six of the personal number.",
        "ICAO 9303-11 §9.6"
    );

    private const int Length = 6;

    private CardAccessNumber(string digits) => Digits = digits;

    internal string Digits { get; }

    public static CardAccessNumber Of(PersonalNumber number) => new(number.ToString()[^Length..]);

    public static Outcome<CardAccessNumber> Read(string text) =>
        text.Length == Length && text.All(char.IsAsciiDigit) ? new CardAccessNumber(text) : NotSixDigits;

    /// <summary>Never the number itself: it must not reach a log.</summary>
    public override string ToString() => nameof(CardAccessNumber);
}
