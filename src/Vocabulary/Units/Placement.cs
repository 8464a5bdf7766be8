namespace CanCuoc.Vocabulary;

/// <summary>Where an address lies by today's units: a decision made from the registered words and the reforms alone. Pure.</summary>
/// <param name="Units">The unit, or all those in one of which it lies, by code; of one list.</param>
/// <param name="Reform">The last reform by which the address reads otherwise; null when none does.</param>
public sealed record Placement(IReadOnlyList<AdministrativeUnit> Units, PlacementGround Ground, UnitReform? Reform)
{
    /// <summary>The unit, where it is decided.</summary>
    public AdministrativeUnit? Only => Units is [var only] ? only : null;

    /// <summary>Where an address lies after some reforms.</summary>
    /// <param name="registered">Its unit, as registered.</param>
    /// <param name="detail">Its words; asked only where the unit does not decide.</param>
    /// <param name="inForce">Reforms in their order.</param>
    /// <param name="decided">What an officer decided about the address at a reform; it counts where nothing else decides.</param>
    public static Placement Of(
        AdministrativeUnit registered,
        string detail,
        IEnumerable<UnitReform> inForce,
        Func<UnitReform, AdministrativeUnit?>? decided = null
    )
    {
        var place = new Placement([registered], PlacementGround.Registered, Reform: null);
        foreach (var reform in inForce)
        {
            if (reform.Before == place.Units[0].List)
                place = place.After(reform, registered, detail, decided?.Invoke(reform));
        }
        return place;
    }

    private Placement After(
        UnitReform reform,
        AdministrativeUnit registered,
        string detail,
        AdministrativeUnit? decided
    )
    {
        AdministrativeUnit[] units =
        [
            .. Units.SelectMany(reform.SuccessorsOf).Distinct().OrderBy(unit => unit.Code, StringComparer.Ordinal),
        ];
        var last = Units.Any(reform.Changes) ? reform : Reform;
        if (units.Length == 1)
            return new(
                units,
                last is null || Ground > PlacementGround.Mapping ? Ground : PlacementGround.Mapping,
                last
            );
        if (NamedUnit.In(detail, units, registered) is { } named)
            return new([named], PlacementGround.Words, last);
        return decided is not null && units.Contains(decided)
            ? new([decided], PlacementGround.Person, last)
            : new(units, PlacementGround.Open, last);
    }
}

/// <summary>By what the place of an address is known.</summary>
public enum PlacementGround
{
    /// <summary>By nothing yet: an officer must decide between several units.</summary>
    Open = 0,

    /// <summary>It reads as it was registered.</summary>
    Registered = 1,

    /// <summary>By the mapping of units alone.</summary>
    Mapping = 2,

    /// <summary>By the words of the address, which name one of the units.</summary>
    Words = 3,

    /// <summary>By an officer.</summary>
    Person = 4,
}
