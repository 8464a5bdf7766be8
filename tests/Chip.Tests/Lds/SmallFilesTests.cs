using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class SmallFilesTests
{
    [Fact]
    public void DataGroup1_ParsedAgain_IsTheSame()
    {
        var group = new DataGroup1(Invented.Zone);
        Convert.ToHexString(group.Encode()).ShouldStartWith("615D5F1F5A4944564E4D");
        DataGroup1.Parse(group.Encode()).Value.ShouldBe(group);
    }

    [Theory]
    [InlineData("", "CHI-12")]
    [InlineData("615D5F1F", "CHI-12")]
    [InlineData("61045F1F0141", "CHI-10")]
    public void DataGroup1_OfRubbish_IsRefused(string hex, string code) =>
        Refused.Code(DataGroup1.Parse(Convert.FromHexString(hex))).ShouldBe(code);

    // the file that the worked example of ICAO 9303-11 appendix D reads
    [Fact]
    public void CommonDataElements_OfTheIcaoExample_ListsItsGroups() =>
        CommonDataElements
            .Parse(Convert.FromHexString("60145F0104303130365F36063034303030305C026175"))
            .Value.DataGroups.ShouldBe([FileIdentifier.DG1, FileIdentifier.DG2]);

    [Fact]
    public void CommonDataElements_OfAVietnameseCard_KeepsTheOrder()
    {
        FileIdentifier[] groups =
        [
            FileIdentifier.DG1,
            FileIdentifier.DG2,
            FileIdentifier.DG3,
            FileIdentifier.DG13,
            FileIdentifier.DG14,
            FileIdentifier.DG15,
        ];
        var file = new CommonDataElements(groups).Encode();
        Convert.ToHexString(file).ShouldEndWith("5C066175636D6E6F");
        CommonDataElements.Parse(file).Value.DataGroups.ShouldBe(groups);
    }

    [Theory]
    [InlineData("")]
    [InlineData("6000")]
    [InlineData("60145F0104303130365F36063034303030305C026100")]
    [InlineData("60145F0104303130365F36063034303030305C026160")]
    public void CommonDataElements_OfRubbish_IsRefused(string hex) =>
        Refused.Code(CommonDataElements.Parse(Convert.FromHexString(hex))).ShouldBe("CHI-13");
}
