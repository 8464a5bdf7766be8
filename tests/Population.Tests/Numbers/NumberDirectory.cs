using CanCuoc.Storage;

namespace CanCuoc.Population.Tests;

/// <summary>Numbers issued before a test begins, entered by SQL.</summary>
internal static class NumberDirectory
{
    /// <summary>Every number of the cell but those that end in the digits given.</summary>
    public static Task FillAsync(Store store, NumberCell cell, params IEnumerable<int> free) =>
        FillAsync(store, cell, NumberCell.Size, free);

    /// <summary>The first numbers of the cell, so many of them, but those that end in the digits given.</summary>
    public static async Task FillAsync(Store store, NumberCell cell, int count, IEnumerable<int> free)
    {
        await using var session = await store.WriteAsync(default);
        await session.ExecuteAsync(
            $"""
            WITH RECURSIVE six (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM six WHERE n < {count - 1})
            INSERT INTO population.number (number, person_id) SELECT @first + n, 1 FROM six
            WHERE n NOT IN ({string.Join(',', free.Prepend(-1))})
            """,
            default,
            ("first", cell.First.Value)
        );
        await session.CommitAsync(default);
    }
}
