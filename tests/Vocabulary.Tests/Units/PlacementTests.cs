namespace CanCuoc.Vocabulary.Tests;

public sealed class PlacementTests
{
    private static readonly UnitList First = AdministrativeUnits.Lists[0];
    private static readonly UnitList LastWithDistricts = AdministrativeUnits.Lists[1];
    private static readonly UnitReform Of2025 = UnitReforms.All[1];

    private static readonly AdministrativeUnit Divided = LastWithDistricts
        .Units.Where(unit => unit.Level == UnitLevel.Commune)
        .First(unit => Of2025.SuccessorsOf(unit).Count == 2);

    private static readonly AdministrativeUnit Half = Of2025
        .SuccessorsOf(Divided)
        .First(half => half.FullName != Divided.FullName);

    [Fact]
    public void WholeCommune_IsPlacedByTheMapping()
    {
        var place = Placement.Of(First.Find("00001")!, "Số 5", UnitReforms.All);

        place.Only!.FullName.Vietnamese.ShouldBe("Phường Hồng Hà");
        (place.Ground, place.Reform).ShouldBe((PlacementGround.Mapping, Of2025));
    }

    [Fact]
    public void DividedCommune_WithoutWords_StaysOpen()
    {
        var place = Placement.Of(Divided, "Số 5", UnitReforms.All);

        (place.Only, place.Ground, place.Units.Count).ShouldBe((null, PlacementGround.Open, 2));
    }

    [Theory]
    [InlineData("Số 5, {0}", true)]
    [InlineData("{0}", true)]
    [InlineData("Thôn 3 - {0} mới", true)]
    [InlineData("Số 5, {0}x", false)]
    public void DividedCommune_IsPlacedByTheWordsThatNameAHalf(string pattern, bool isNamed)
    {
        var detail = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            pattern,
            Half.FullName.Vietnamese
        );

        var place = Placement.Of(Divided, detail, UnitReforms.All);

        (place.Only, place.Ground).ShouldBe(isNamed ? (Half, PlacementGround.Words) : (null, PlacementGround.Open));
    }

    [Fact]
    public void DividedCommune_IsNotPlacedByABareName() =>
        Placement.Of(Divided, $"Thôn {Half.Name}", UnitReforms.All).Ground.ShouldBe(PlacementGround.Open);

    [Fact]
    public void DividedCommune_IsNotPlacedByItsOwnOldName()
    {
        var kept = LastWithDistricts
            .Units.Where(unit => unit.Level == UnitLevel.Commune && Of2025.SuccessorsOf(unit).Count > 1)
            .First(unit => Of2025.SuccessorsOf(unit).Any(half => half.FullName == unit.FullName));

        Placement.Of(kept, kept.FullName.Vietnamese, UnitReforms.All).Ground.ShouldBe(PlacementGround.Open);
    }

    [Fact]
    public void DividedCommune_ThatNamesBothHalves_StaysOpen()
    {
        var distinct = LastWithDistricts
            .Units.Where(unit => unit.Level == UnitLevel.Commune && Of2025.SuccessorsOf(unit).Count > 1)
            .First(unit => Of2025.SuccessorsOf(unit).All(half => half.FullName != unit.FullName));
        var both = string.Join(", ", Of2025.SuccessorsOf(distinct).Select(half => half.FullName.Vietnamese));

        Placement.Of(distinct, both, UnitReforms.All).Ground.ShouldBe(PlacementGround.Open);
    }

    [Fact]
    public void NothingChanges_BeforeAReform()
    {
        var place = Placement.Of(Divided, "", UnitReforms.All.Take(1));

        (place.Only, place.Ground, place.Reform).ShouldBe((Divided, PlacementGround.Registered, null));
    }

    [Fact]
    public void Today_StaysAsRegistered() => Placement.Of(Half, "", UnitReforms.All).Only.ShouldBe(Half);

    [Fact]
    public void EveryUnitEverListed_LiesInTheNewestList()
    {
        foreach (var unit in AdministrativeUnits.Lists.SelectMany(list => list.Units))
        {
            var place = Placement.Of(unit, "", UnitReforms.All);
            place.Units.ShouldNotBeEmpty(unit.ToString());
            place.Units.ShouldAllBe(one => one.List == AdministrativeUnits.Newest);
        }
    }
}
