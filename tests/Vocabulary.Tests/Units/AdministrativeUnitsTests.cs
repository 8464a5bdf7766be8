namespace CanCuoc.Vocabulary.Tests;

public sealed class AdministrativeUnitsTests
{
    private static readonly DateOnly BeforeReform = new(2025, 6, 30);
    private static readonly DateOnly Reform = new(2025, 7, 1);

    [Theory]
    [InlineData(0, 63, 705, 10_599)]
    [InlineData(1, 63, 696, 10_035)]
    [InlineData(2, 34, 0, 3_321)]
    public void Units_OfEachList_AreAsManyAsPublished(int list, int provinces, int districts, int communes)
    {
        var levels = AdministrativeUnits.Lists[list].Units.ToLookup(unit => unit.Level);
        levels[UnitLevel.Province].Count().ShouldBe(provinces);
        levels[UnitLevel.District].Count().ShouldBe(districts);
        levels[UnitLevel.Commune].Count().ShouldBe(communes);
        AdministrativeUnits.Lists[list].Provinces.Count().ShouldBe(provinces);
    }

    [Fact]
    public void Units_AfterTheReform_SplitByKindAsPublished()
    {
        var kinds = AdministrativeUnits.Newest.Units.CountBy(unit => unit.Kind).ToDictionary();
        kinds[UnitKind.Province].ShouldBe(28);
        kinds[UnitKind.CentralCity].ShouldBe(6);
        kinds[UnitKind.Commune].ShouldBe(2_621);
        kinds[UnitKind.Ward].ShouldBe(687);
        kinds[UnitKind.SpecialZone].ShouldBe(13);
    }

    [Fact]
    public void Find_OfOneCodeOnTwoDays_IsTwoUnits()
    {
        var old = AdministrativeUnits.Find("00004", BeforeReform).ShouldNotBeNull();
        var current = AdministrativeUnits.Find("00004", Reform).ShouldNotBeNull();
        old.FullName.Vietnamese.ShouldBe("Phường Trúc Bạch");
        current.FullName.ShouldBe(new Wording("Phường Ba Đình", "Ba Đình ward"));
        old.Key.ShouldNotBe(current.Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("001001")]
    [InlineData("0000x")]
    [InlineData("-0004")]
    [InlineData("99999")]
    public void Find_OfNoCode_IsNull(string code) => AdministrativeUnits.Find(code, Reform).ShouldBeNull();

    [Fact]
    public void Find_OfADistrict_EndsWithTheReform()
    {
        AdministrativeUnits.Find("001", BeforeReform)!.FullName.Vietnamese.ShouldBe("Quận Ba Đình");
        AdministrativeUnits.Find("001", Reform).ShouldBeNull();
    }

    [Theory]
    [InlineData("1975-04-30", "2021-01-01")]
    [InlineData("2024-12-31", "2021-01-01")]
    [InlineData("2025-06-30", "2025-01-01")]
    [InlineData("2025-07-01", "2025-07-01")]
    [InlineData("2100-01-01", "2025-07-01")]
    public void On_ADay_IsTheListInUse(string day, string validFrom) =>
        AdministrativeUnits.On(DateOnly.Parse(day)).ValidFrom.ShouldBe(DateOnly.Parse(validFrom));

    [Fact]
    public void Find_ByKey_FindsEveryUnitAgain()
    {
        foreach (var unit in AdministrativeUnits.Lists.SelectMany(list => list.Units))
            AdministrativeUnits.Find(unit.Key).ShouldBeSameAs(unit);
    }

    [Fact]
    public void Find_ByKeyOfNoList_IsNull() =>
        AdministrativeUnits.Find(new UnitKey("01", new DateOnly(2020, 1, 1))).ShouldBeNull();

    [Fact]
    public void Communes_OfProvinces_AreAllOfTheList()
    {
        foreach (var list in AdministrativeUnits.Lists)
        {
            var communes = list.Units.Where(unit => unit.Level == UnitLevel.Commune);
            list.Provinces.SelectMany(province => province.Communes).ShouldBe(communes, ignoreOrder: true);
        }
    }

    [Fact]
    public void Parent_OfACommune_LeadsToItsProvince()
    {
        var ward = AdministrativeUnits.Find("00004", BeforeReform)!;
        ward.Parent!.Name.ShouldBe("Ba Đình");
        ward.Province.FullName.Vietnamese.ShouldBe("Thành phố Hà Nội");
        ward.Parent.Children.ShouldContain(ward);
        ward.Communes.ShouldBe([ward]);
        ward.NumberPrefix.ToString().ShouldBe("001");
    }

    [Fact]
    public void Name_OfEveryUnit_IsSingleSpaced() =>
        AdministrativeUnits
            .Lists.SelectMany(list => list.Units)
            .ShouldAllBe(unit => !unit.Name.Contains("  ") && unit.Name == unit.Name.Trim() && unit.Name.Length > 0);

    [Fact]
    public void Key_Printed_NamesCodeAndDay() =>
        AdministrativeUnits.Find("00004", Reform)!.ToString().ShouldBe("Phường Ba Đình (00004@2025-07-01)");
}
