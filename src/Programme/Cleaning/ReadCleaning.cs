using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme;

/// <summary>Reads how clean the registry is, of the whole country, a province or a commune, beside the target of the programme. It sees nobody.</summary>
public sealed class ReadCleaning
{
    public static readonly ActKind Kind = new(
        nameof(ReadCleaning),
        RegistrySystem.Population,
        Permission.ReadStatistics,
        "Xem tiến độ làm sạch dữ liệu",
        "Reading how clean the registry is"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    /// <summary>Reads the newest count of one place.</summary>
    /// <param name="unit">Code of a province or commune of the newest list; null for the whole country.</param>
    public async Task<Outcome<CleaningBoard>> RunAsync(Act act, string? unit, CancellationToken cancellation)
    {
        var asked = unit is null ? null : AdministrativeUnits.Newest.Find(unit);
        if (unit is not null && asked is null)
            return ReadPopulationFigures.NoSuchUnit.For("unit");
        if (await CleaningFigures.NewestAsync(act.Session, asked, cancellation) is not { } count)
            return ReadPopulationFigures.NotCounted;
        return new CleaningBoard(asked, count, await CleaningTarget.ReadAsync(act.Session, cancellation));
    }
}

/// <summary>How clean a place is.</summary>
/// <param name="Unit">A province or commune of the newest list; null for the whole country.</param>
/// <param name="Target">Null where none was set.</param>
public sealed record CleaningBoard(AdministrativeUnit? Unit, CleaningFigures Figures, CleaningTarget? Target)
{
    /// <summary>The units right below, those with the smallest clean share first; at the end those too small to tell.</summary>
    public IReadOnlyList<CleanedUnit> WorstFirst =>
        [
            .. Figures
                .Parts.OrderBy(part => part.Tally.Share ?? 1)
                .ThenByDescending(part => part.Tally.Waiting)
                .ThenBy(part => part.Unit.Code, StringComparer.Ordinal),
        ];
}
