namespace CanCuoc.Vocabulary;

/// <summary>
/// The directory of administrative units: three editions of the list, each used from its first day until the next begins.
/// Days before the first edition are answered from it. Addresses keep the edition they were registered under and are never rewritten.
/// </summary>
public static class AdministrativeUnits
{
    /// <summary>
    /// The GSO list of 1 November 2021 (705 districts as since 1 January 2021), the last list with districts, as at 30 June 2025
    /// (Huế a city under central government since 1 January 2025), and the list of the reform of 1 July 2025.
    /// </summary>
    public static IReadOnlyList<UnitList> Lists { get; } =
    [
        new(new DateOnly(2021, 1, 1), asAt: new DateOnly(2021, 11, 1), "admin_2022"),
        new(new DateOnly(2025, 1, 1), asAt: new DateOnly(2025, 6, 30), "admin_20250630"),
        new(new DateOnly(2025, 7, 1), asAt: new DateOnly(2025, 7, 29), "admin_2025"),
    ];

    /// <summary>The newest edition.</summary>
    public static UnitList Newest => Lists[^1];

    /// <summary>
    /// Today's province of a code, read in the newest edition that has it; null when none has. Good for counting, where a code that two
    /// editions give to different communes is rare enough; not for an address.
    /// </summary>
    public static AdministrativeUnit? ProvinceToday(string code) =>
        Lists.Reverse().Select(list => list.Find(code)).FirstOrDefault(unit => unit is not null) is { } found
            ? SuccessionOf(found.Province).Only
            : null;

    internal static UnitList LastWithDistricts => Lists[^2];

    /// <summary>The edition used on a day.</summary>
    public static UnitList On(DateOnly day) => Lists.LastOrDefault(list => list.ValidFrom <= day) ?? Lists[0];

    /// <summary>The unit of a code on a day; null if that day's edition has none.</summary>
    public static AdministrativeUnit? Find(ReadOnlySpan<char> code, DateOnly day) => On(day).Find(code);

    /// <summary>The unit of a key; null if no edition begins on its day or the edition has no such code.</summary>
    public static AdministrativeUnit? Find(UnitKey key) =>
        Lists.FirstOrDefault(list => list.ValidFrom == key.ValidFrom)?.Find(key.Code);

    /// <summary>
    /// What has become of a unit in the newest edition. Never guessed: a commune that was divided has several successors and the address
    /// or the citizen must decide; a district has none, save the five islands; a commune of 2021 that was renamed or merged
    /// before the last list with districts is unknown.
    /// </summary>
    public static Succession SuccessionOf(AdministrativeUnit unit)
    {
        if (unit.List == Newest)
            return new Succession(SuccessionKind.Whole, [unit]);
        return InLastWithDistricts(unit) is { } known ? SuccessionMap.Of(known) : Succession.Unknown;
    }

    /// <summary>Codes of provinces stayed from 2021 to June 2025; below, the same code with another name is another territory.</summary>
    private static AdministrativeUnit? InLastWithDistricts(AdministrativeUnit unit) =>
        LastWithDistricts.Find(unit.Code) is { } later && (unit.Level == UnitLevel.Province || unit.IsNamedAs(later))
            ? later
            : null;
}
