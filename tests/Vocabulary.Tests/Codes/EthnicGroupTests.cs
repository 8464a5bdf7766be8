namespace CanCuoc.Vocabulary.Tests;

public sealed class EthnicGroupTests
{
    [Fact]
    public void All_InBothNumberings_Are54()
    {
        EthnicGroup.All.Count.ShouldBe(54);
        foreach (var numbering in Enum.GetValues<EthnicNumbering>())
        {
            EthnicGroup
                .All.Select(group => group.CodeIn(numbering))
                .Order(StringComparer.Ordinal)
                .ShouldBe(Enumerable.Range(1, 54).Select(number => $"{number:D2}"));
        }
    }

    [Theory]
    [InlineData("04", EthnicNumbering.Decision1019Of2008, "Mường")]
    [InlineData("04", EthnicNumbering.Decision121Of1979, "Hoa")]
    [InlineData("01", EthnicNumbering.Decision121Of1979, "Kinh")]
    public void Read_OfACode_DependsOnTheNumbering(string code, EthnicNumbering numbering, string name) =>
        EthnicGroup.Read(code, numbering).Value.Name.ShouldBe(name);

    [Theory]
    [InlineData("Khơ-me", "05")]
    [InlineData("khmer", "05")]
    [InlineData("H\u2019Mông", "08")]
    [InlineData("Tà Ôi", "27")]
    public void ReadName_OfNameOrAlias_IsTheGroup(string name, string code) =>
        EthnicGroup.ReadName(name).Value.Code.ShouldBe(code);

    [Theory]
    [InlineData("00")]
    [InlineData("55")]
    [InlineData("4")]
    public void Read_OfAnotherCode_IsRefused(string code) =>
        Refused.Code(EthnicGroup.Read(code, EthnicNumbering.Decision1019Of2008)).ShouldBe("VOC-33");

    [Theory]
    [InlineData("")]
    [InlineData("Không rõ")]
    public void ReadName_OfAnotherName_IsRefused(string name) =>
        Refused.Code(EthnicGroup.ReadName(name)).ShouldBe("VOC-34");
}
