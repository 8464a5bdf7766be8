using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Records of the registry that may be of some people.</summary>
/// <param name="Numbers">Who holds a number.</param>
/// <param name="Current">As they stand, by their keys.</param>
/// <param name="First">As they were registered, where that is another.</param>
internal sealed record FoundPersons(
    IReadOnlyDictionary<long, long> Numbers,
    IReadOnlyDictionary<long, PersonRow> Current,
    IReadOnlyDictionary<long, PersonRow> First
)
{
    /// <summary>Reads those who hold some numbers, and those of some keys.</summary>
    public static async Task<FoundPersons> FindAsync(
        Session session,
        IEnumerable<PersonalNumber> numbers,
        IEnumerable<long> keys,
        CancellationToken cancellation
    )
    {
        var holders = (
            await session.ListAsync(
                $"SELECT number, person_id FROM population.number WHERE number {KeyList.In(session)}",
                row => (row.GetInt64(0), row.GetInt64(1)),
                cancellation,
                KeyList.Of(session, numbers.Select(number => number.Value))
            )
        ).ToDictionary();
        long[] all = [.. keys.Concat(holders.Values).Distinct()];
        return new(
            holders,
            await RowsAsync(session, "person", all, cancellation),
            await RowsAsync(session, "person_first", all, cancellation)
        );
    }

    public PersonRow FirstOf(PersonRow row) => First.GetValueOrDefault(row.PersonId, row);

    private static async Task<Dictionary<long, PersonRow>> RowsAsync(
        Session session,
        string table,
        long[] keys,
        CancellationToken cancellation
    ) =>
        (
            await session.ListAsync(
                $"SELECT {PersonColumns.Names} FROM population.{table} WHERE person_id {KeyList.In(session)}",
                row => PersonColumns.Read(row),
                cancellation,
                KeyList.Of(session, keys)
            )
        ).ToDictionary(row => row.PersonId);
}
