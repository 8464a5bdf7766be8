using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>What is a difference and what is only another spelling.</summary>
public sealed class ItemAgreementTests
{
    private static readonly AdministrativeUnit Old = AdministrativeUnits.Lists[0].Find("00004")!;
    private static readonly AdministrativeUnit Today = AdministrativeUnits.SuccessionOf(Old).Only!;

    [Theory]
    [InlineData("Trần Thị Hòa", "Trần Thị Hoà", "Same")]
    [InlineData("Trần Thị Hòa", "TRẦN THỊ HÒA", "Same")]
    [InlineData("Trần Thị Hòa", "Trần Thị Hoa", "Contradicts")]
    [InlineData("Nguyễn Phú Quí", "Nguyễn Phú Quý", "Contradicts")]
    [InlineData("H'Hen Niê", "Hhen Niê", "Contradicts")]
    public void Name_IsTheSame_InWhateverWayItsSignsStand(string held, string told, string agreement) =>
        Of("name", row => row.Name = held, row => row.Name = told.Normalize(System.Text.NormalizationForm.FormD))
            .ShouldBe(agreement);

    [Theory]
    [InlineData(19900000, 19900102, "Completes")]
    [InlineData(19900100, 19900102, "Completes")]
    [InlineData(19900102, 19900000, "Same")]
    [InlineData(19900102, 19900103, "Contradicts")]
    [InlineData(19900000, 19910102, "Contradicts")]
    public void PartialDate_IsCompletedByOneThatAgrees(int held, int told, string agreement) =>
        Of("birth-date", row => row.BirthDate = held, row => row.BirthDate = told).ShouldBe(agreement);

    [Theory]
    [InlineData("Số 5, ngõ 12", "số 5 ngõ 12", "Same")]
    [InlineData("Số 5 ngõ 12", "Số 6 ngõ 12", "Contradicts")]
    [InlineData("Số 12/5", "Số 125", "Contradicts")]
    [InlineData("", "Số 5", "Completes")]
    [InlineData("Số 5", "", "Same")]
    public void Address_UnderTheOldCodeAndTodays_IsOnePlace(string held, string told, string agreement) =>
        Places(Address.Of(Old, held).Value, Address.Of(Today, told).Value).ShouldBe(agreement);

    [Fact]
    public void Address_OfAnotherCommuneOrCountry_IsAnother()
    {
        var other = AdministrativeUnits.Newest.Units.First(unit =>
            unit.Level == UnitLevel.Commune && unit != Today && unit.Province == Today.Province
        );

        Places(Address.Of(Today, "Số 5").Value, Address.Of(other, "Số 5").Value).ShouldBe("Contradicts");
        Places(Address.Of(Today, "Số 5").Value, Japan("Số 5")).ShouldBe("Contradicts");
        Places(Japan("Osaka"), Japan("OSAKA")).ShouldBe("Same");
    }

    [Fact]
    public void Address_OfTheProvinceAlone_SaysNothingAgainstTheCommune()
    {
        var (commune, province) = (Address.Of(Today, "").Value, Address.Of(Today.Province, "").Value);

        Places(commune, province).ShouldBe("Same");
        Places(province, commune).ShouldBe("Completes");
    }

    [Fact]
    public void Code_IsTheSameOrAnother()
    {
        Of("marital-status", row => row.MaritalStatus = 1, row => row.MaritalStatus = 1).ShouldBe("Same");
        Of("marital-status", row => row.MaritalStatus = 1, row => row.MaritalStatus = 2).ShouldBe("Contradicts");
    }

    private static Address Japan(string detail) =>
        Address.WithoutUnit(Country.Parse("JP", provider: null), detail).Value;

    private static string Places(Address held, Address told) =>
        Of(
            "place-of-origin",
            row => row.PlaceOfOrigin = StoredAddress.Print(held),
            row => row.PlaceOfOrigin = StoredAddress.Print(told)
        );

    private static string Of(string item, Action<PersonRow> hold, Action<PersonRow> tell)
    {
        var (held, told) = (new PersonRow(), new PersonRow());
        hold(held);
        tell(told);
        return $"{ItemAgreements.Of(RecordFields.Of(item), held, told)}";
    }
}
