namespace CanCuoc.Vocabulary.Tests;

public sealed class UnitReformTests
{
    private static readonly UnitReform Mergers = UnitReforms.All[0];
    private static readonly UnitReform Of2025 = UnitReforms.All[1];

    [Fact]
    public void Reforms_CountTheUnitsThatTheStateCounted()
    {
        Count(Of2025.Before, UnitLevel.Commune).ShouldBe(10_035);
        Count(Of2025.After, UnitLevel.Commune).ShouldBe(3_321);
        Count(Of2025.Before, UnitLevel.Province).ShouldBe(63);
        Count(Of2025.After, UnitLevel.Province).ShouldBe(34);
        Communes(Of2025.Before).Count(unit => Of2025.SuccessorsOf(unit).Count > 1).ShouldBe(460);
    }

    [Fact]
    public void Reforms_HaveNoHole()
    {
        UnitReforms.All.Count.ShouldBe(2);
        UnitReforms.All.ShouldAllBe(reform => reform.Hole() == null);
    }

    [Fact]
    public void Mergers_DeriveOnlyWhereNameAndDistrictDecide()
    {
        var gone = Communes(Mergers.Before).Where(unit => Mergers.After.Find(unit.Code) is null).ToList();
        gone.Count.ShouldBe(568);
        var changed = Communes(Mergers.Before)
            .Where(unit => Mergers.SuccessorsOf(unit) is not [var only] || only.Code != unit.Code);
        var derived = changed.Where(unit => Mergers.SuccessorsOf(unit).Count == 1).ToList();
        derived.ShouldAllBe(unit => Mergers.SuccessorsOf(unit)[0].Province.Code == unit.Province.Code);
        (derived.Count, changed.Count(unit => Mergers.SuccessorsOf(unit).Count > 1)).ShouldBe((88, 778));
    }

    [Fact]
    public void Mapping_WithAHole_IsRefusedByName()
    {
        var lost = Communes(Of2025.Before).First();
        var holed = new UnitReform(
            Of2025.Before,
            Of2025.After,
            Of2025.Title,
            Of2025.Article,
            Of2025.Origin,
            unit => unit == lost ? [] : Of2025.SuccessorsOf(unit)
        );

        var refusal = holed.Hole().ShouldNotBeNull();

        refusal.Code.ShouldBe(UnitReform.Incomplete.Code);
        refusal.About!.ShouldContain(lost.FullName.Vietnamese);
        holed.Digest.ShouldNotBe(Of2025.Digest);
    }

    [Fact]
    public void Mapping_ThatReachesNotEveryNewCommune_IsRefusedByName()
    {
        var unreached = Communes(Of2025.After).First();
        var holed = new UnitReform(
            Of2025.Before,
            Of2025.After,
            Of2025.Title,
            Of2025.Article,
            Of2025.Origin,
            unit =>
                Of2025
                    .SuccessorsOf(unit)
                    .Where(successor => successor != unreached)
                    .DefaultIfEmpty(Communes(Of2025.After).Last())
        );

        holed.Hole().ShouldNotBeNull().About!.ShouldContain($"{unreached}");
    }

    [Theory]
    [InlineData("2025-07-01", null)]
    [InlineData("2025-07-02", "VOC-45")]
    [InlineData("", "VOC-45")]
    [InlineData(null, "VOC-45")]
    public void Read_TakesTheDayOfAReform(string? day, string? refused) =>
        UnitReforms.Read(day).Refusal?.Code.ShouldBe(refused);

    private static IEnumerable<AdministrativeUnit> Communes(UnitList list) =>
        list.Units.Where(unit => unit.Level == UnitLevel.Commune);

    private static int Count(UnitList list, UnitLevel level) => list.Units.Count(unit => unit.Level == level);
}
