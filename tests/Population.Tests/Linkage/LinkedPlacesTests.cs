using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests.Linkage;

public sealed class LinkedPlacesTests
{
    private static readonly UnitList Old = AdministrativeUnits.Lists[1];

    [Fact]
    public void Compare_OldCommuneAndTheOneItLiesInToday_IsTheSamePlace()
    {
        var old = Communes(Old).First(unit => AdministrativeUnits.SuccessionOf(unit).Only is not null);
        Compare(old, AdministrativeUnits.SuccessionOf(old).Only!).ShouldBe(PlaceOutcome.Same);
    }

    [Fact]
    public void Compare_CommuneThatWasDivided_IsNearEachPartOfIt_AndTheSameAsItself()
    {
        var old = Communes(Old).First(unit => AdministrativeUnits.SuccessionOf(unit).Kind == SuccessionKind.Divided);
        foreach (var part in AdministrativeUnits.SuccessionOf(old).Units)
            Compare(old, part).ShouldBe(PlaceOutcome.Near);
        Compare(old, old).ShouldBe(PlaceOutcome.Same);
    }

    [Fact]
    public void Compare_PlacesOfTwoProvinces_AreOther_AndOfNoUnitUnknown()
    {
        var (first, last) = (AdministrativeUnits.Newest.Units[0], AdministrativeUnits.Newest.Units[^1]);
        Compare(first, last).ShouldBe(PlaceOutcome.Other);
        Compare(first, first).ShouldBe(PlaceOutcome.Same);
        Compare(first, other: null).ShouldBe(PlaceOutcome.Unknown);
    }

    private static IEnumerable<AdministrativeUnit> Communes(UnitList list) =>
        list.Units.Where(unit => unit.Level == UnitLevel.Commune);

    private static PlaceOutcome Compare(AdministrativeUnit one, AdministrativeUnit? other)
    {
        var places = new LinkedPlaces();
        return LinkedPlaces.Compare(
            places.Of(Address.Of(one, "").Value),
            places.Of(other is null ? null : Address.Of(other, "").Value)
        );
    }
}
