namespace CanCuoc.Vocabulary.Tests;

public sealed class SuccessionTests
{
    private static readonly UnitList First = AdministrativeUnits.Lists[0];
    private static readonly UnitList LastWithDistricts = AdministrativeUnits.Lists[1];
    private static readonly UnitList Newest = AdministrativeUnits.Newest;

    private static Succession Of(UnitList list, string code) =>
        AdministrativeUnits.SuccessionOf(list.Find(code).ShouldNotBeNull());

    [Fact]
    public void SuccessionOf_EveryOldCommune_IsKnown()
    {
        var kinds = LastWithDistricts
            .Units.Where(unit => unit.Level == UnitLevel.Commune)
            .CountBy(unit => AdministrativeUnits.SuccessionOf(unit).Kind)
            .ToDictionary();
        kinds.ShouldBe(
            new Dictionary<SuccessionKind, int> { [SuccessionKind.Whole] = 9_575, [SuccessionKind.Divided] = 460 },
            ignoreOrder: true
        );
    }

    [Fact]
    public void SuccessionOf_AllOldUnits_ReachesEveryNewOne()
    {
        var reached = LastWithDistricts
            .Units.SelectMany(unit => AdministrativeUnits.SuccessionOf(unit).Units)
            .ToHashSet();
        reached.Count.ShouldBe(Newest.Units.Count);
    }

    [Fact]
    public void SuccessionOf_AMergedCommune_IsOneWhole()
    {
        var succession = Of(LastWithDistricts, "00001");
        succession.Kind.ShouldBe(SuccessionKind.Whole);
        succession.Only!.FullName.Vietnamese.ShouldBe("Phường Hồng Hà");
    }

    [Fact]
    public void SuccessionOf_ADividedCommune_LeavesTheChoice()
    {
        var divided = LastWithDistricts
            .Units.Select(AdministrativeUnits.SuccessionOf)
            .First(s => s.Kind == SuccessionKind.Divided);
        divided.Units.Count.ShouldBeGreaterThan(1);
        divided.Only.ShouldBeNull();
        divided.Units.Select(unit => unit.Code).ShouldBeInOrder();
    }

    [Fact]
    public void SuccessionOf_Provinces_IsAlwaysWhole()
    {
        foreach (var province in First.Provinces.Concat(LastWithDistricts.Provinces))
            AdministrativeUnits.SuccessionOf(province).Only.ShouldNotBeNull().Level.ShouldBe(UnitLevel.Province);
        Of(First, "02").Only!.FullName.Vietnamese.ShouldBe("Tỉnh Tuyên Quang");
        Of(First, "46").Only!.FullName.Vietnamese.ShouldBe("Thành phố Huế");
    }

    [Fact]
    public void SuccessionOf_ADistrict_IsUnknownExceptForIslands()
    {
        Of(LastWithDistricts, "001").ShouldBe(new Succession(SuccessionKind.Unknown, []));
        Of(LastWithDistricts, "755").Only!.FullName.Vietnamese.ShouldBe("Đặc khu Côn Đảo");
        LastWithDistricts
            .Units.Where(unit => unit.Level == UnitLevel.District)
            .Count(unit => AdministrativeUnits.SuccessionOf(unit).Kind == SuccessionKind.Whole)
            .ShouldBe(5);
    }

    [Fact]
    public void SuccessionOf_ACommuneRenamedBefore2025_IsUnknown() =>
        Of(First, "13708").Kind.ShouldBe(SuccessionKind.Unknown);

    [Fact]
    public void SuccessionOf_ACommuneUnchangedSince2021_IsThatOfTheLaterList() =>
        Of(First, "00001").Only.ShouldBeSameAs(Of(LastWithDistricts, "00001").Only);

    [Fact]
    public void SuccessionOf_ANewUnit_IsItself() => Of(Newest, "00004").Only.ShouldBeSameAs(Newest.Find("00004"));

    [Fact]
    public void ProvinceToday_OfEveryCodeEverUsed_IsKnown()
    {
        foreach (var unit in AdministrativeUnits.Lists.SelectMany(list => list.Units))
            AdministrativeUnits.ProvinceToday(unit.Code).ShouldNotBeNull(unit.ToString());
        AdministrativeUnits.ProvinceToday("17")!.Name.ShouldBe("Phú Thọ");
        AdministrativeUnits.ProvinceToday("").ShouldBeNull();
    }
}
