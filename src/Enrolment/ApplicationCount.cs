using CanCuoc.Storage;

namespace CanCuoc.Enrolment;

/// <summary>How many applications were opened; counts name nobody.</summary>
public static class ApplicationCount
{
    public static async Task<IReadOnlyDictionary<string, long>> ByProvinceAsync(
        Session session,
        CancellationToken cancellation
    ) =>
        (
            await session.ListAsync(
                "SELECT province, count(*) FROM enrolment.application GROUP BY province",
                row => (Province: row.GetString(0), Count: row.GetInt64(1)),
                cancellation
            )
        ).ToDictionary(row => row.Province, row => row.Count, StringComparer.Ordinal);
}
