using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>How many persons there are. Counts name nobody, so they are no look at anybody.</summary>
/// <param name="WithoutNumber">Persons who have no personal number yet.</param>
public sealed record PopulationCount(long Persons, long WithoutNumber)
{
    public static async Task<PopulationCount> OfAsync(Session session, CancellationToken cancellation) =>
        (
            await session.ListAsync(
                "SELECT count(*), count(*) - count(number) FROM population.person",
                row => new PopulationCount(row.GetInt64(0), row.GetInt64(1)),
                cancellation
            )
        )[0];

    /// <summary>Persons by the province of their permanent residence, today's provinces; those without one under the empty code.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> ByProvinceAsync(
        Session session,
        CancellationToken cancellation
    )
    {
        var units = await session.ListAsync(
            "SELECT coalesce(residence_unit, ''), count(*) FROM population.person GROUP BY residence_unit",
            row => (Unit: row.GetString(0), Count: row.GetInt64(1)),
            cancellation
        );
        return units
            .GroupBy(unit => ProvinceOf(unit.Unit), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(unit => unit.Count), StringComparer.Ordinal);
    }

    private static string ProvinceOf(string unit) => AdministrativeUnits.ProvinceToday(unit)?.Code ?? "";
}
