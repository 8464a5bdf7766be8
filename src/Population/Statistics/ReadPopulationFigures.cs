using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Reads the figures of the newest count, of the whole country, a province or a commune. It sees nobody: small figures are hidden before
/// they leave the module.
/// </summary>
public sealed class ReadPopulationFigures
{
    public static readonly ActKind Kind = new(
        nameof(ReadPopulationFigures),
        RegistrySystem.Population,
        Permission.ReadStatistics,
        "Xem số liệu thống kê dân số",
        "Reading the population figures"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    public static readonly Refusal NotCounted = new(
        "POP-30",
        "Chưa có số liệu thống kê: dân số chưa được đếm lần nào.",
        "There are no figures yet: the population was never counted."
    );

    public static readonly Refusal NoSuchUnit = new(
        "POP-31",
        "Không có tỉnh, thành phố, xã, phường, đặc khu nào mang mã này.",
        "No province or commune has this code."
    );

    /// <summary>Reads the figures of one place.</summary>
    /// <param name="unit">Code of a province or commune of the newest list; null for the whole country.</param>
    public async Task<Outcome<PopulationFigures>> RunAsync(Act act, string? unit, CancellationToken cancellation)
    {
        var asked = unit is null ? null : AdministrativeUnits.Newest.Find(unit);
        if (unit is not null && asked is null)
            return NoSuchUnit.For("unit");
        if (await FigureTables.ReadCountryAsync(act.Session, cancellation) is not { } provinces)
            return NotCounted;
        var untold = provinces.TakeOut("").Persons + provinces.OfOtherSex;
        var country = Publication.OfCountry(provinces);
        if (asked is null)
            return country.Show(untold);
        if (await FigureTables.ReadProvinceAsync(act.Session, asked.Province.Code, cancellation) is not { } communes)
            return NotCounted;
        var province = country.Within(asked.Province, communes);
        return asked.Level == UnitLevel.Province ? province.Show(untold: 0) : province.Show(asked);
    }
}
