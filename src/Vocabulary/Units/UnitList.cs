namespace CanCuoc.Vocabulary;

/// <summary>One edition of the list of administrative units, read on first use.</summary>
public sealed class UnitList
{
    private readonly Lazy<Content> content;

    internal UnitList(DateOnly validFrom, DateOnly asAt, string file)
    {
        ValidFrom = validFrom;
        AsAt = asAt;
        content = new Lazy<Content>(() =>
        {
            var units = UnitListFile.Read(this, file);
            return new Content(units, [.. units.Select(unit => UnitCode.Number(unit.Code))]);
        });
    }

    /// <summary>The day from which this edition is used; it ends where the next begins.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>The day the edition describes. Units merged between <see cref="ValidFrom"/> and this day are missing.</summary>
    public DateOnly AsAt { get; }

    /// <summary>Provinces, then districts where there are any, then communes, each by code.</summary>
    public IReadOnlyList<AdministrativeUnit> Units => content.Value.Units;

    /// <summary>By code.</summary>
    public IEnumerable<AdministrativeUnit> Provinces => Units.TakeWhile(unit => unit.Level == UnitLevel.Province);

    /// <summary>The unit with a code of 2, 3 or 5 digits; null if this edition has none.</summary>
    public AdministrativeUnit? Find(ReadOnlySpan<char> code) => Find(UnitCode.Number(code));

    internal AdministrativeUnit? Find(int number)
    {
        var place = Array.BinarySearch(content.Value.Numbers, number);
        return place >= 0 ? content.Value.Units[place] : null;
    }

    /// <summary>The units, and their <see cref="UnitCode"/> numbers in the same ascending order.</summary>
    private sealed record Content(List<AdministrativeUnit> Units, int[] Numbers);
}
