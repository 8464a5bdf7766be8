using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// The living residents of every province as <see cref="CountPopulation"/> last counted them: a board that counted a hundred million
/// people anew for each reader would answer nobody.
/// </summary>
/// <param name="CountedOn">Null before the first count.</param>
/// <param name="ByProvince">By the code of today's province; those without a residence under the empty code.</param>
public sealed record ResidentCount(DateOnly? CountedOn, IReadOnlyDictionary<string, long> ByProvince)
{
    public static async Task<ResidentCount> NewestAsync(Session session, CancellationToken cancellation)
    {
        var counts = await session.ListAsync(
            """
            SELECT d.counted_on, coalesce(f.province, ''), CAST(coalesce(sum(f.persons), 0) AS bigint)
            FROM population.figure_day d LEFT JOIN population.figure_province f ON 1 = 1 GROUP BY 1, 2
            """,
            row =>
                (
                    Day: PartialDate.FromInt(row.GetInt32(0)).Earliest,
                    Province: row.GetString(1),
                    Persons: row.GetInt64(2)
                ),
            cancellation
        );
        return new(
            counts.Count == 0 ? null : counts[0].Day,
            counts.ToDictionary(count => count.Province, count => count.Persons, StringComparer.Ordinal)
        );
    }
}
