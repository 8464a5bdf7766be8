using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Where a unit as registered lies today, by codes of the newest list; empty where that cannot be told: a commune that was divided still
/// has its province. A code is read in the newest edition that has it, as <see cref="AdministrativeUnits.ProvinceToday"/> does.
/// </summary>
internal readonly record struct UnitToday(string Province, string Commune)
{
    public static UnitToday Of(string code)
    {
        var unit = AdministrativeUnits
            .Lists.Reverse()
            .Select(list => list.Find(code))
            .FirstOrDefault(found => found is not null);
        if (unit is null)
            return new("", "");
        var commune = unit.Level == UnitLevel.Commune ? AdministrativeUnits.SuccessionOf(unit).Only : null;
        var province = commune?.Province ?? AdministrativeUnits.SuccessionOf(unit.Province).Only;
        return new(province?.Code ?? "", commune?.Code ?? "");
    }
}
