using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CanCuoc.Vocabulary;

/// <summary>
/// A personal identification number, <i>số định danh cá nhân</i>: twelve digits PPP G YY NNNNNN, namely the place of birth registration,
/// century and sex, year of birth, six random digits (NĐ 137/2015/NĐ-CP art. 13). There is no check digit. Only this structure is
/// checked: that a number agrees with its holder is a rule of the registry, for wrong numbers exist and stay. The default is no number.
/// </summary>
public readonly record struct PersonalNumber : IComparable<PersonalNumber>, IParsable<PersonalNumber>
{
    private const int Million = 1_000_000;
    private const int FirstYear = 1900;
    private const int LastYear = 2399;
    private const string Structure = "NĐ 137/2015/NĐ-CP art. 13";
    private const string CenturyTable = "TT 59/2021/TT-BCA";

    public static readonly Refusal NotTwelveDigits = new(
        "VOC-01",
        "Số định danh cá nhân phải gồm đúng 12 chữ số.",
        "A personal number is exactly 12 digits.",
        Structure
    );

    public static readonly Refusal NoSuchPrefix = new(
        "VOC-02",
        "Ba chữ số đầu của số định danh cá nhân không thể là 000.",
        "The first three digits of a personal number cannot be 000.",
        Structure
    );

    public static readonly Refusal NoCenturyDigit = new(
        "VOC-03",
        "Số định danh cá nhân chỉ cấp được cho người sinh từ năm 1900 đến năm 2399.",
        "Personal numbers exist for births from 1900 to 2399 only.",
        CenturyTable
    );

    public static readonly Refusal NoSexDigit = new(
        "VOC-04",
        "Phải xác định giới tính là nam hoặc nữ mới cấp được số định danh cá nhân.",
        "A personal number needs the sex recorded as male or female.",
        CenturyTable
    );

    private PersonalNumber(long value) => Value = value;

    /// <summary>The number as an integer: the shortest form to store. Leading zeros are lost, see <see cref="ToString"/>.</summary>
    public long Value { get; }

    public NumberPrefix Prefix => NumberPrefix.OfNumber((int)(Value / 1_000_000_000));

    /// <summary>As the fourth digit says: even is male, odd is female.</summary>
    public Sex Sex => CenturyDigit % 2 == 0 ? Sex.Male : Sex.Female;

    /// <summary>As the fourth to sixth digit say, 1900 to 2399.</summary>
    public int BirthYear => FirstYear + (CenturyDigit / 2 * 100) + (int)(Value / Million % 100);

    /// <summary>The random digits as a number, 0 to 999 999.</summary>
    public int LastSix => (int)(Value % Million);

    private int CenturyDigit => (int)(Value / (100 * Million) % 10);

    public static Outcome<PersonalNumber> Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length != 12 || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return NotTwelveDigits;
        return value < 1_000_000_000 ? NoSuchPrefix : new PersonalNumber(value);
    }

    /// <summary>Puts a number together. That it is free is for the registry to find out.</summary>
    /// <param name="prefix">Where the birth was registered.</param>
    /// <param name="sex">Male or female; other codes have no digit.</param>
    /// <param name="birthYear">1900 to 2399.</param>
    /// <param name="lastSix">0 to 999 999, drawn at random: the digits must not tell an order.</param>
    public static Outcome<PersonalNumber> Compose(NumberPrefix prefix, Sex sex, int birthYear, int lastSix)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lastSix);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lastSix, Million);
        if (prefix == default)
            return NoSuchPrefix;
        if (sex is not (Sex.Male or Sex.Female))
            return NoSexDigit;
        if (birthYear is < FirstYear or > LastYear)
            return NoCenturyDigit;
        var centuryDigit = ((birthYear - FirstYear) / 100 * 2) + (sex == Sex.Female ? 1 : 0);
        return new PersonalNumber(
            (((((prefix.Value * 10L) + centuryDigit) * 100) + (birthYear % 100)) * Million) + lastSix
        );
    }

    /// <summary>The number that <see cref="Value"/> was taken from; throws on any other.</summary>
    public static PersonalNumber FromValue(long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1_000_000_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 999_999_999_999);
        return new PersonalNumber(value);
    }

    public static PersonalNumber Parse(string s, IFormatProvider? provider) =>
        Read(s).IsRefused(out var refusal, out var number) ? throw new FormatException(refusal.ToString()) : number;

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonalNumber result) =>
        !Read(s).IsRefused(out _, out result);

    public int CompareTo(PersonalNumber other) => Value.CompareTo(other.Value);

    /// <summary>The twelve digits.</summary>
    public override string ToString() => Value.ToString("D12", CultureInfo.InvariantCulture);
}
