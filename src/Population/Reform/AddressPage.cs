using System.Data.Common;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>Some thousand persons, one after the other, and where those of their addresses lie that a reform concerns.</summary>
/// <param name="Last">The last of them.</param>
/// <param name="Versions">Versions that their records have together.</param>
internal sealed record AddressPage(long Last, int Persons, long Versions, IReadOnlyList<PlacedAddress> Placed)
{
    // Large enough that one commit's sync is nothing beside its rows, small enough that a kill loses a second's work.
    public const int Size = 10_000;

    private static readonly string Select =
        $"SELECT person_id, version, {AddressItems.Names} FROM population.person WHERE person_id > @after ORDER BY person_id LIMIT {Size}";

    /// <summary>The persons after one; null when there are none.</summary>
    public static async Task<AddressPage?> ReadAsync(
        Session session,
        AddressPlaces places,
        long after,
        CancellationToken cancellation
    )
    {
        var persons = await session.ListAsync(Select, Read, cancellation, ("after", after));
        if (persons is not [.., var last])
            return null;
        var decisions = await DecisionTable.BetweenAsync(session, after, last.Id, cancellation);
        var placed = new List<PlacedAddress>(persons.Count * AddressItems.All.Count);
        foreach (var (person, _, addresses) in persons)
        foreach (var item in AddressItems.All)
        {
            if (addresses[(int)item - 1] is not { } stored)
                continue;
            var decided = decisions.Of(person, item, stored);
            if (places.Of(stored, decided) is { Reform: not null } place)
                placed.Add(new(person, item, stored, place));
        }
        return new(last.Id, persons.Count, persons.Sum(person => (long)person.Version), placed);
    }

    private static (long Id, int Version, string?[] Addresses) Read(DbDataReader row) =>
        (row.GetInt64(0), row.GetInt16(1), AddressItems.Read(row, 2));
}
