namespace CanCuoc.Vocabulary.Tests;

public sealed class NumberPrefixTests
{
    private static NumberPrefix Prefix(string text) => NumberPrefix.Read(text).Value;

    [Fact]
    public void Kind_OfAllPrefixes_Knows63Provinces()
    {
        var provinces = Enumerable
            .Range(1, 999)
            .Select(value => Prefix($"{value:D3}"))
            .Where(prefix => prefix.Kind == PrefixKind.Province)
            .ToArray();
        provinces.Length.ShouldBe(63);
        provinces.ShouldAllBe(prefix => AdministrativeUnits.Lists[0].Find(prefix.ProvinceCode)!.NumberPrefix == prefix);
    }

    [Theory]
    [InlineData("001", PrefixKind.Province, "Hà Nội")]
    [InlineData("096", PrefixKind.Province, "Cà Mau")]
    [InlineData("899", PrefixKind.Unlisted, null)]
    [InlineData("900", PrefixKind.Fictitious, "Mã thử nghiệm")]
    [InlineData("999", PrefixKind.Fictitious, "Mã thử nghiệm")]
    public void Kind_OfPrefix_IsAsListed(string text, PrefixKind kind, string? name)
    {
        Prefix(text).Kind.ShouldBe(kind);
        (Prefix(text).Name?.Vietnamese).ShouldBe(name);
        (Prefix(text).ProvinceCode is not null).ShouldBe(kind == PrefixKind.Province);
    }

    [Theory]
    [InlineData("", "VOC-05")]
    [InlineData("01", "VOC-05")]
    [InlineData("0012", "VOC-05")]
    [InlineData("-01", "VOC-05")]
    [InlineData("000", "VOC-02")]
    public void Read_OfSomethingElse_IsRefused(string text, string code) =>
        Refused.Code(NumberPrefix.Read(text)).ShouldBe(code);
}
