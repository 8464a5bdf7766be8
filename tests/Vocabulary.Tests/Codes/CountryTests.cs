namespace CanCuoc.Vocabulary.Tests;

public sealed class CountryTests
{
    [Fact]
    public void All_OfIso3166_Are249WithNames()
    {
        Country.All.Count.ShouldBe(249);
        Country.All.Select(country => country.Alpha2).ShouldBeInOrder();
        Country.All.Select(country => country.Alpha3).ShouldBeUnique();
        Country.All.ShouldAllBe(country => country.Wording.Vietnamese.Length > 0 && country.Wording.English.Length > 0);
    }

    [Theory]
    [InlineData("VN", "VNM", "Việt Nam")]
    [InlineData("fra", "FRA", "Pháp")]
    [InlineData("la", "LAO", "Lào")]
    public void Read_OfTwoOrThreeLetters_IsTheCountry(string code, string alpha3, string name)
    {
        var country = Country.Read(code).Value;
        country.Alpha3.ShouldBe(alpha3);
        country.Wording.Vietnamese.ShouldBe(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("XX")]
    [InlineData("Pháp")]
    public void Read_OfAnotherCode_IsRefused(string code)
    {
        Refused.Code(Country.Read(code)).ShouldBe("VOC-37");
        Country.TryParse(code, null, out _).ShouldBeFalse();
    }

    [Fact]
    public void Parse_OfAnotherCode_Throws() =>
        Should.Throw<FormatException>(() => Country.Parse("XX", null)).Message.ShouldContain("VOC-37");

    [Fact]
    public void VietNam_IsTheHomeCountry() => Country.VietNam.ShouldBeSameAs(Country.Read("VNM").Value);
}
