namespace CanCuoc.Vocabulary;

/// <summary>
/// Finds the units of one list in a later one without a mapping. A unit that kept code and name is the same; a commune that is gone is the
/// only new one of its name in its district, or may be any commune there.
/// </summary>
internal sealed class LaterUnits(UnitList before, UnitList after)
{
    public IEnumerable<AdministrativeUnit> Of(AdministrativeUnit unit) =>
        unit.Level == UnitLevel.Province ? [after.Find(unit.Code)!]
        : Kept(unit, after) is { } same ? [same]
        : unit.Level == UnitLevel.District ? DistrictsOf(unit)
        : CommunesOf(unit);

    /// <summary>The same unit in the other list: that of its code, if the name is the same. Another name is another territory.</summary>
    private static AdministrativeUnit? Kept(AdministrativeUnit unit, UnitList list) =>
        list.Find(unit.Code) is { } found && unit.IsNamedAs(found) ? found : null;

    private IEnumerable<AdministrativeUnit> CommunesOf(AdministrativeUnit commune)
    {
        AdministrativeUnit[] there = [.. DistrictsOf(commune.Parent!).SelectMany(district => district.Communes)];
        // A commune that had this name before is no proof: a township and a commune around it may be called alike.
        AdministrativeUnit[] named =
        [
            .. there.Where(later => Kept(later, before) is null && Names(later).Any(name => IsNamed(commune, name))),
        ];
        var namesakes = commune.Parent!.Children.Where(one => one.IsNamedAs(commune));
        return named is [var only] && namesakes.Count() == 1 ? [only] : there;
    }

    /// <summary>Where the communes of a district are that kept code and name; its own code if none did.</summary>
    private IEnumerable<AdministrativeUnit> DistrictsOf(AdministrativeUnit district)
    {
        var kept = district.Children.Select(commune => Kept(commune, after)?.Parent).OfType<AdministrativeUnit>();
        AdministrativeUnit[] found = [.. kept.Concat(Kept(district, after) is { } same ? [same] : []).Distinct()];
        return found.Length > 0 ? found : after.Find(district.Province.Code)!.Children;
    }

    /// <summary>Its name, and of a double name such as <c>Văn Miếu - Quốc Tử Giám</c> both halves: who merged kept one each.</summary>
    private static IEnumerable<string> Names(AdministrativeUnit unit) =>
        unit.Name.Split(" - ") is [_, _, ..] halves ? [unit.Name, .. halves] : [unit.Name];

    private static bool IsNamed(AdministrativeUnit unit, string name) =>
        VietnameseOrder.Words.Compare(unit.Name, name) == 0;
}
