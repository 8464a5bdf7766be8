using System.Text;

namespace CanCuoc.Vocabulary.Tests;

public sealed class AddressTests
{
    private static readonly AdministrativeUnit OldWard = AdministrativeUnits.Find("00004", new DateOnly(2025, 6, 30))!;
    private static readonly AdministrativeUnit NewWard = AdministrativeUnits.Newest.Find("00004")!;
    private static readonly Country Laos = Country.Read("LA").Value;

    [Fact]
    public void ToString_OfAnOldAddress_NamesAllLevels() =>
        Address
            .Of(OldWard, "Số 5, ngõ 12")
            .Value.ToString()
            .ShouldBe("Số 5, ngõ 12, Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội");

    [Fact]
    public void ToString_OfANewAddress_HasNoDistrict() =>
        Address.Of(NewWard, "").Value.ToString().ShouldBe("Phường Ba Đình, Thành phố Hà Nội");

    [Fact]
    public void ToString_OfAnAddressAbroad_EndsWithTheCountry() =>
        Address.WithoutUnit(Laos, "Viêng Chăn").Value.ToString().ShouldBe("Viêng Chăn, Lào");

    [Fact]
    public void Of_AStoredKey_IsTheSameAddress()
    {
        var address = Address.Of(OldWard, " Số  5 ".Normalize(NormalizationForm.FormD)).Value;
        address.Detail.ShouldBe("Số 5");
        Address.Of(address.Unit!.Key, address.Detail).Value.ShouldBe(address);
    }

    [Fact]
    public void Of_WordsThatLookOdd_AreKeptAsRegistered() =>
        Address.Of(NewWard, "Ngõ \u00D0ình").Value.Detail.ShouldBe("Ngõ \u00D0ình");

    [Fact]
    public void Of_AnUnknownKey_IsRefused() =>
        Refused.Code(Address.Of(new UnitKey("99999", NewWard.List.ValidFrom), "")).ShouldBe("VOC-40");

    [Fact]
    public void WithoutUnit_AtHomeAndWithoutWords_IsRefused()
    {
        Refused.Code(Address.WithoutUnit(Country.VietNam, " ")).ShouldBe("VOC-41");
        Address.WithoutUnit(Country.VietNam, "Làng Vạn").Value.Unit.ShouldBeNull();
        Address.WithoutUnit(Laos, "").Value.ToString().ShouldBe("Lào");
    }

    [Theory]
    [InlineData(250, null)]
    [InlineData(251, "VOC-42")]
    public void Of_LongWords_AreRefusedAbove250(int length, string? code) =>
        (Address.Of(NewWard, new string('a', length)).Refusal?.Code).ShouldBe(code);

    [Theory]
    [InlineData("Số 5\nngõ 12")]
    [InlineData("Số\u00005")]
    [InlineData("Số\u007F5")]
    public void Of_WordsWithControlCharacters_AreRefused(string detail) =>
        Refused.Code(Address.Of(NewWard, detail)).ShouldBe("VOC-43");
}
