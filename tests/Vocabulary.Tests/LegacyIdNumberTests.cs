namespace CanCuoc.Vocabulary.Tests;

public sealed class LegacyIdNumberTests
{
    [Theory]
    [InlineData("010000123", true)]
    [InlineData("001090000123", false)]
    public void Read_OfNineOrTwelveDigits_PrintsThemAgain(string digits, bool isNine)
    {
        var number = LegacyIdNumber.Read($" {digits}").Value;
        number.ToString().ShouldBe(digits);
        number.IsNineDigits.ShouldBe(isNine);
        (number.PersonalNumber?.ToString()).ShouldBe(isNine ? null : digits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("01000012")]
    [InlineData("0100001234")]
    [InlineData("01000012x")]
    public void Read_OfSomethingElse_IsRefused(string text) =>
        Refused.Code(LegacyIdNumber.Read(text)).ShouldBe("VOC-06");

    [Fact]
    public void Parse_OfSomethingElse_Throws() =>
        Should.Throw<FormatException>(() => LegacyIdNumber.Parse("1", null)).Message.ShouldContain("VOC-06");

    [Fact]
    public void Equals_OfNineAndTwelveDigitsOfOneValue_IsFalse() =>
        LegacyIdNumber.Read("010000123").Value.ShouldNotBe(LegacyIdNumber.Read("000010000123").Value);
}
