namespace CanCuoc.Vocabulary;

/// <summary>Builds the units of one edition from its two or three tables.</summary>
internal static class UnitListFile
{
    private const int UsualCount = 11_000;

    public static List<AdministrativeUnit> Read(UnitList list, string file)
    {
        var units = new List<AdministrativeUnit>(UsualCount);
        var parents = new Dictionary<int, AdministrativeUnit>();
        Append(ListTable.Open($"{file}_provinces"), UnitLevel.Province, parentColumn: null);
        var hasDistricts = ListTable.Exists($"{file}_districts");
        if (hasDistricts)
            Append(ListTable.Open($"{file}_districts"), UnitLevel.District, "province_code");
        Append(ListTable.Open($"{file}_communes"), UnitLevel.Commune, hasDistricts ? "district_code" : "province_code");
        return units;

        void Append(ListTable table, UnitLevel level, string? parentColumn)
        {
            var (code, name, type) = (table.Column("code"), table.Column("name"), table.Column("type"));
            var above = parentColumn is null ? -1 : table.Column(parentColumn);
            while (table.Read())
            {
                var parent = above < 0 ? null : parents[UnitCode.Number(table.Cell(above))];
                var kind = UnitKind.Of(level, table.Cell(type));
                var unit = new AdministrativeUnit(list, table.Text(code), kind, TextLine.Of(table.Text(name)), parent);
                units.Add(unit);
                if (level != UnitLevel.Commune)
                    parents.Add(UnitCode.Number(unit.Code), unit);
            }
        }
    }
}
