using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>How clean a place and the units right below it were when <see cref="CountPopulation"/> last counted.</summary>
/// <param name="CountedOn">The day of that count.</param>
/// <param name="Parts">Every unit right below, by code; of a commune none.</param>
/// <param name="Trend">The place on the days of the last counts, the oldest first; the newest is that of the day.</param>
public sealed record CleaningFigures(
    DateOnly CountedOn,
    CleaningTally Whole,
    IReadOnlyList<CleanedUnit> Parts,
    IReadOnlyList<CleanedDay> Trend
)
{
    /// <summary>As many days as a trend shows.</summary>
    public const int MostDays = 90;

    /// <summary>Reads it; null before the first count.</summary>
    /// <param name="unit">A province or commune of the newest list; null for the whole country.</param>
    public static async Task<CleaningFigures?> NewestAsync(
        Session session,
        AdministrativeUnit? unit,
        CancellationToken cancellation
    )
    {
        var counts = await CleaningDays.NewestAsync(session, cancellation);
        if (counts.Count == 0)
            return null;
        var places = counts.ToDictionary(count => count.Unit, count => count.Tally, StringComparer.Ordinal);
        var trend = await CleaningDays.LastAsync(session, unit?.Code ?? "", MostDays, cancellation);
        return new(
            counts[0].Day,
            places.GetValueOrDefault(unit?.Code ?? ""),
            [.. Below(unit).Select(part => new CleanedUnit(part, places.GetValueOrDefault(part.Code)))],
            [.. trend.Select(count => new CleanedDay(count.Day, count.Tally))]
        );
    }

    private static IEnumerable<AdministrativeUnit> Below(AdministrativeUnit? unit) =>
        unit is null ? AdministrativeUnits.Newest.Provinces
        : unit.Level == UnitLevel.Province ? unit.Communes
        : [];
}

/// <summary>How clean a province or commune is.</summary>
public sealed record CleanedUnit(AdministrativeUnit Unit, CleaningTally Tally);

/// <summary>How clean a place was on a day.</summary>
public sealed record CleanedDay(DateOnly Day, CleaningTally Tally);
