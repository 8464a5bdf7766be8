namespace CanCuoc.Chip.Lds;

/// <summary>Where each field stands in a machine-readable zone whose lines are written one after another; a check digit follows its field.</summary>
/// <param name="Lines">How many.</param>
/// <param name="LineLength">Characters of each.</param>
internal sealed record ZoneLayout(int Lines, int LineLength)
{
    /// <summary>Three lines of thirty, for cards (ICAO 9303-5 §4.2).</summary>
    public static readonly ZoneLayout TD1 = new(3, 30)
    {
        Number = 5..14,
        OptionalData = 15..30,
        BirthDate = 30..36,
        Sex = 37,
        ExpiryDate = 38..44,
        Nationality = 45..48,
        CompositeDigit = 59,
        Composite = [5..37, 38..45, 48..59],
        Name = 60..90,
    };

    /// <summary>Two lines of thirty-six (ICAO 9303-6 §4.2).</summary>
    public static readonly ZoneLayout TD2 = new(2, 36)
    {
        Name = 5..36,
        Number = 36..45,
        Nationality = 46..49,
        BirthDate = 49..55,
        Sex = 56,
        ExpiryDate = 57..63,
        OptionalData = 64..71,
        CompositeDigit = 71,
        Composite = [36..46, 49..56, 57..71],
    };

    /// <summary>Two lines of forty-four, for passports (ICAO 9303-4 §4.2).</summary>
    public static readonly ZoneLayout TD3 = new(2, 44)
    {
        Name = 5..44,
        Number = 44..53,
        Nationality = 54..57,
        BirthDate = 57..63,
        Sex = 64,
        ExpiryDate = 65..71,
        OptionalData = 72..86,
        CompositeDigit = 87,
        Composite = [44..54, 57..64, 65..87],
    };

    private static readonly ZoneLayout[] All = [TD1, TD2, TD3];

    public required Range Number { get; init; }

    public required Range OptionalData { get; init; }

    public required Range BirthDate { get; init; }

    public required int Sex { get; init; }

    public required Range ExpiryDate { get; init; }

    public required Range Nationality { get; init; }

    public required Range Name { get; init; }

    public required int CompositeDigit { get; init; }

    /// <summary>What the composite check digit is taken over.</summary>
    public required Range[] Composite { get; init; }

    /// <summary>The layout that has so many characters; null where there is none.</summary>
    public static ZoneLayout? OfLength(int length) =>
        Array.Find(All, layout => layout.Lines * layout.LineLength == length);
}
