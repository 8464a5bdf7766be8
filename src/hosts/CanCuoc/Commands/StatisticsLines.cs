using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>Population figures as a console shows them.</summary>
internal static class StatisticsLines
{
    private const string Hidden = "ẩn / hidden";

    public static IEnumerable<string> Of(PopulationFigures figures)
    {
        yield return $"{NameOf(figures.Unit)}, {figures.CountedOn:dd/MM/yyyy}";
        yield return $"Người thường trú / residents: {Write(figures.Persons)}";
        if (figures.Unit is null)
            yield return $"Chưa rõ nơi hoặc giới tính / province or sex not known: {Write(figures.Untold)}";
        if (figures.Ages.Count > 0)
            yield return $"\n{"Tuổi / age", -12}{"Nam / men", 16}{"Nữ / women", 16}";
        foreach (var group in figures.Ages.Reverse())
            yield return $"{group.From + (group.To is { } to ? $"–{to}" : "+"), -12}{Write(group.Men), 16}{Write(group.Women), 16}";
        if (figures.Births.Count > 0)
            yield return $"\n{"Năm sinh / year of birth", -28}{"Người / persons", 16}";
        foreach (var year in figures.Births)
            yield return $"{year.Year + (year == figures.Births[^1] ? "+" : ""), -28}{Write(year.Persons), 16}";
        if (figures.Parts.Count > 0)
            yield return $"\n{"Đơn vị / unit", -44}{"Người / persons", 16}";
        foreach (var part in figures.Parts)
            yield return $"{part.Unit?.Code, -7}{part.Unit?.FullName.Vietnamese ?? "Chưa rõ / not known", -37}{Write(part.Persons), 16}";
        if (figures.IsAnyHidden)
            yield return "\nSố từ 1 đến 9, và số làm lộ chúng, bị ẩn / figures from 1 to 9, and those that tell them, are hidden";
    }

    private static string NameOf(AdministrativeUnit? unit) =>
        unit is null ? "Cả nước / the whole country" : $"{unit.Code} {unit.FullName}";

    private static string Write(long? figure) => figure is { } known ? $"{known:N0}" : Hidden;
}
