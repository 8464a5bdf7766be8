using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CanCuoc.Vocabulary;

/// <summary>
/// The number of an old identity card, <i>Chứng minh nhân dân</i>: nine digits, or twelve on the cards issued from 2012 on,
/// which their holders kept as personal number. Only the form is checked. The default is no number.
/// </summary>
public readonly record struct LegacyIdNumber : IParsable<LegacyIdNumber>
{
    public static readonly Refusal NotNineOrTwelveDigits = new(
        "VOC-06",
        "Số Chứng minh nhân dân phải gồm đúng 9 hoặc 12 chữ số.",
        "An old identity-card number is exactly 9 or 12 digits."
    );

    private readonly long value;
    private readonly byte digits;

    private LegacyIdNumber(long value, int digits)
    {
        this.value = value;
        this.digits = (byte)digits;
    }

    public bool IsNineDigits => digits == 9;

    /// <summary>The personal number that a twelve-digit card already carried; null for nine digits.</summary>
    public PersonalNumber? PersonalNumber =>
        Vocabulary.PersonalNumber.Read(ToString()).IsRefused(out _, out var number) ? null : number;

    public static Outcome<LegacyIdNumber> Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return
            text.Length is 9 or 12
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new LegacyIdNumber(value, text.Length)
            : NotNineOrTwelveDigits;
    }

    public static LegacyIdNumber Parse(string s, IFormatProvider? provider) =>
        Read(s).IsRefused(out var refusal, out var number) ? throw new FormatException(refusal.ToString()) : number;

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LegacyIdNumber result) =>
        !Read(s).IsRefused(out _, out result);

    /// <summary>The nine or twelve digits.</summary>
    public override string ToString() =>
        digits == 0 ? "" : value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
