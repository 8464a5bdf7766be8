using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>Some thousand persons, one after the other, and where those of their addresses lie that a reform concerns.</summary>
/// <param name="Last">The last of them.</param>
/// <param name="Versions">Versions that their records have together.</param>
internal sealed record AddressPage(long Last, int Persons, long Versions, IReadOnlyList<PlacedAddress> Placed)
{
    /// <summary>The persons after one; null when there are none.</summary>
    public static async Task<AddressPage?> ReadAsync(
        Session session,
        AddressPlaces places,
        long after,
        CancellationToken cancellation
    )
    {
        var persons = await AddressRow.AfterAsync(session, after, cancellation);
        if (persons is not [.., var last])
            return null;
        var decisions = await DecisionTable.BetweenAsync(session, after, last.Person, cancellation);
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
        return new(last.Person, persons.Count, persons.Sum(person => (long)person.Version), placed);
    }
}
