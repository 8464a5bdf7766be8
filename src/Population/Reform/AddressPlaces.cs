using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Places stored addresses under the reforms in force; what a unit alone decides is remembered.</summary>
internal sealed class AddressPlaces(IReadOnlyList<UnitReform> inForce)
{
    private readonly Dictionary<string, Placement> byUnit = new(StringComparer.Ordinal);

    /// <summary>Where an address lies; null for one that has no unit.</summary>
    /// <param name="decided">What an officer decided about it at a reform.</param>
    public Placement? Of(string stored, Func<UnitReform, AdministrativeUnit?>? decided = null)
    {
        var (place, detail) = StoredAddress.Split(stored);
        if (place[0] == '@')
            return null;
        if (!byUnit.TryGetValue(place, out var alone))
            byUnit.Add(place, alone = Placement.Of(StoredAddress.ReadUnit(place), "", inForce));
        return alone.Ground == PlacementGround.Open
            ? Placement.Of(StoredAddress.ReadUnit(place), detail, inForce, decided)
            : alone;
    }
}
