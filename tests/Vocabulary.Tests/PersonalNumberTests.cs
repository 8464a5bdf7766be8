using CsCheck;

namespace CanCuoc.Vocabulary.Tests;

public sealed class PersonalNumberTests
{
    [Fact]
    public void Read_OfTwelveDigits_TellsItsParts()
    {
        var number = PersonalNumber.Read(" 001090000123 ").Value;
        number.Prefix.ToString().ShouldBe("001");
        number.Sex.ShouldBe(Sex.Male);
        number.BirthYear.ShouldBe(1990);
        number.LastSix.ShouldBe(123);
        number.ToString().ShouldBe("001090000123");
    }

    [Theory]
    [InlineData(0, 1900, Sex.Male)]
    [InlineData(1, 1900, Sex.Female)]
    [InlineData(2, 2000, Sex.Male)]
    [InlineData(3, 2000, Sex.Female)]
    [InlineData(4, 2100, Sex.Male)]
    [InlineData(5, 2100, Sex.Female)]
    [InlineData(6, 2200, Sex.Male)]
    [InlineData(7, 2200, Sex.Female)]
    [InlineData(8, 2300, Sex.Male)]
    [InlineData(9, 2300, Sex.Female)]
    public void Read_OfEachCenturyDigit_TellsCenturyAndSex(int digit, int century, Sex sex)
    {
        var number = PersonalNumber.Read($"901{digit}07000000").Value;
        number.BirthYear.ShouldBe(century + 7);
        number.Sex.ShouldBe(sex);
    }

    [Theory]
    [InlineData("", "VOC-01")]
    [InlineData("00109000012", "VOC-01")]
    [InlineData("0010900001234", "VOC-01")]
    [InlineData("00109000012a", "VOC-01")]
    [InlineData("+01090000123", "VOC-01")]
    [InlineData("００１０９００００１２３", "VOC-01")]
    [InlineData("001 90000123", "VOC-01")]
    [InlineData("000090000123", "VOC-02")]
    public void Read_OfSomethingElse_IsRefused(string text, string code) =>
        Refused.Code(PersonalNumber.Read(text)).ShouldBe(code);

    [Fact]
    public void Compose_OfPartsOfANumber_GivesItBack() =>
        Gen.Long[1_000_000_000, 999_999_999_999]
            .Sample(value =>
            {
                var number = PersonalNumber.FromValue(value);
                PersonalNumber.Read(number.ToString()).Value.ShouldBe(number);
                PersonalNumber
                    .Compose(number.Prefix, number.Sex, number.BirthYear, number.LastSix)
                    .Value.ShouldBe(number);
            });

    [Theory]
    [InlineData(Sex.Unknown, 1990, "VOC-04")]
    [InlineData(Sex.Other, 1990, "VOC-04")]
    [InlineData(Sex.Male, 1899, "VOC-03")]
    [InlineData(Sex.Male, 2400, "VOC-03")]
    public void Compose_WithoutDigitForIt_IsRefused(Sex sex, int year, string code) =>
        Refused.Code(PersonalNumber.Compose(NumberPrefix.Read("901").Value, sex, year, 0)).ShouldBe(code);

    [Fact]
    public void Compose_WithoutPrefix_IsRefused() =>
        Refused.Code(PersonalNumber.Compose(default, Sex.Male, 1990, 0)).ShouldBe("VOC-02");

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void Compose_WithMoreThanSixDigits_Throws(int lastSix) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            PersonalNumber.Compose(NumberPrefix.Read("901").Value, Sex.Male, 1990, lastSix)
        );

    [Theory]
    [InlineData(0)]
    [InlineData(999_999_999)]
    [InlineData(1_000_000_000_000)]
    public void FromValue_OfNoNumber_Throws(long value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PersonalNumber.FromValue(value));

    [Fact]
    public void Parse_OfNoNumber_ThrowsWithTheRefusal() =>
        Should.Throw<FormatException>(() => PersonalNumber.Parse("12", null)).Message.ShouldContain("VOC-01");

    [Fact]
    public void TryParse_OfNull_Fails() => PersonalNumber.TryParse(null, null, out _).ShouldBeFalse();
}
