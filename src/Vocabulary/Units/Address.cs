namespace CanCuoc.Vocabulary;

/// <summary>
/// An address, kept as it was registered: a unit by the list of its day, the words below it (house, street, hamlet), the country.
/// Places abroad and old records without a code have no unit.
/// </summary>
public sealed record Address
{
    /// <summary>Characters of <see cref="Detail"/>; our own limit, longer than any address line of the forms.</summary>
    public const int MaxDetailLength = 250;

    public static readonly Refusal NoSuchUnit = new(
        "VOC-40",
        "Mã đơn vị hành chính không có trong danh mục áp dụng vào ngày đã nêu.",
        "The unit code is not in the list of administrative units used on the stated day."
    );

    public static readonly Refusal Empty = new(
        "VOC-41",
        "Địa chỉ trong nước phải có đơn vị hành chính hoặc phần ghi chi tiết.",
        "An address in Việt Nam needs a unit or at least words."
    );

    public static readonly Refusal TooLong = new(
        "VOC-42",
        "Phần ghi chi tiết của địa chỉ dài quá 250 ký tự.",
        "The words of the address are longer than 250 characters."
    );

    public static readonly Refusal HasControlCharacter = new(
        "VOC-43",
        "Địa chỉ có ký tự điều khiển không nhìn thấy được; hãy viết địa chỉ trên một dòng.",
        "The address contains an invisible control character; write it on one line."
    );

    private Address(AdministrativeUnit? unit, string detail, Country country)
    {
        Unit = unit;
        Detail = detail;
        Country = country;
    }

    /// <summary>The unit as registered, of any level; null abroad and where no code was recorded.</summary>
    public AdministrativeUnit? Unit { get; }

    /// <summary>House, street, hamlet, in words on one line, composed and single-spaced; may be empty.</summary>
    public string Detail { get; }

    public Country Country { get; }

    /// <summary>An address in Việt Nam, from the stored key of its unit.</summary>
    public static Outcome<Address> Of(UnitKey unit, string detail) =>
        AdministrativeUnits.Find(unit) is { } found ? Of(found, detail) : NoSuchUnit.For(unit.ToString());

    /// <summary>An address in Việt Nam.</summary>
    public static Outcome<Address> Of(AdministrativeUnit unit, string detail) => Check(unit, detail, Country.VietNam);

    /// <summary>An address abroad, or one in Việt Nam that has only words.</summary>
    public static Outcome<Address> WithoutUnit(Country country, string detail) => Check(null, detail, country);

    /// <summary>One line in Vietnamese: <c>Số 5 ngõ 12, Phường Ba Đình, Thành phố Hà Nội</c>; the country only when it is another.</summary>
    public override string ToString()
    {
        var parts = new List<string>(5);
        if (Detail.Length > 0)
            parts.Add(Detail);
        for (var unit = Unit; unit is not null; unit = unit.Parent)
            parts.Add(unit.FullName.Vietnamese);
        if (Country != Country.VietNam)
            parts.Add(Country.Wording.Vietnamese);
        return string.Join(", ", parts);
    }

    private static Outcome<Address> Check(AdministrativeUnit? unit, string detail, Country country)
    {
        if (
            detail.AsSpan().Trim().ContainsAnyInRange('\0', '\u001F')
            || detail.Contains('\u007F', StringComparison.Ordinal)
        )
            return HasControlCharacter;
        var line = TextLine.Of(detail);
        if (line.Length > MaxDetailLength)
            return TooLong;
        return line.Length == 0 && unit is null && country == Country.VietNam
            ? Empty
            : new Address(unit, line, country);
    }
}
