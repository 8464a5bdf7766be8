using CanCuoc.Storage;

namespace CanCuoc.Cards;

/// <summary>How many cards are in their holders' hands; counts name nobody.</summary>
public static class CardCount
{
    public static async Task<IReadOnlyDictionary<string, long>> ByProvinceAsync(
        Session session,
        CancellationToken cancellation
    ) =>
        (
            await session.ListAsync(
                "SELECT province, count(*) FROM cards.card WHERE state = 2 GROUP BY province",
                row => (Province: row.GetString(0), Count: row.GetInt64(1)),
                cancellation
            )
        ).ToDictionary(row => row.Province, row => row.Count, StringComparer.Ordinal);
}
