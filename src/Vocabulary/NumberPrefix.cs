using System.Globalization;

namespace CanCuoc.Vocabulary;

/// <summary>
/// The first three digits of a personal number: the province or, for births registered abroad, the country. Every prefix from 001 to 999
/// is accepted for ever, listed or not: numbers issued before the reform of 2025 stay, and the table of countries is not yet known.
/// </summary>
public readonly record struct NumberPrefix : IComparable<NumberPrefix>
{
    private NumberPrefix(int value) => Value = (short)value;

    public short Value { get; }

    public PrefixKind Kind => NumberPrefixes.KindOf(this);

    /// <summary>Province, country or range by its list; null where no list names it.</summary>
    public Wording? Name => NumberPrefixes.NameOf(this);

    /// <summary>The two-digit code of the province as it was in 2021; null where the prefix is no province.</summary>
    public string? ProvinceCode => Kind == PrefixKind.Province ? ToString()[1..] : null;

    /// <summary>Three digits, 001 to 999.</summary>
    public static Outcome<NumberPrefix> Read(ReadOnlySpan<char> text)
    {
        if (text.Length != 3 || !short.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return NotThreeDigits;
        return value == 0 ? PersonalNumber.NoSuchPrefix : new NumberPrefix(value);
    }

    public static readonly Refusal NotThreeDigits = new(
        "VOC-05",
        "Mã nơi đăng ký khai sinh trong số định danh cá nhân phải gồm đúng 3 chữ số.",
        "The prefix of a personal number is exactly 3 digits."
    );

    /// <summary>The prefix of a province: 0 and its two-digit code (TT 59/2021/TT-BCA annex I).</summary>
    internal static NumberPrefix OfProvince(string code) => new(int.Parse(code, CultureInfo.InvariantCulture));

    internal static NumberPrefix OfNumber(int value) => new(value);

    public int CompareTo(NumberPrefix other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("D3", CultureInfo.InvariantCulture);
}

/// <summary>What the lists know about a prefix.</summary>
public enum PrefixKind
{
    /// <summary>In no list; a country as long as the table of countries is missing.</summary>
    Unlisted,

    /// <summary>One of the 63 provinces and cities of 2021 (TT 59/2021/TT-BCA annex I).</summary>
    Province,

    /// <summary>A country (annex II; the list is empty until the table is found).</summary>
    Country,

    /// <summary>Kept for invented people; no real number may carry it.</summary>
    Fictitious,
}
