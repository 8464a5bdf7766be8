using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Tests.Lds;

public sealed class CheckDigitTests
{
    // ICAO 9303-3 §4.9 and 9303-11 appendix D
    [Theory]
    [InlineData("520727", '3')]
    [InlineData("L898902C<", '3')]
    [InlineData("690806", '1')]
    [InlineData("940623", '6')]
    [InlineData("D23145890734", '9')]
    [InlineData("340712", '7')]
    [InlineData("950712", '2')]
    public void Of_ThePublishedExamples_IsThePublishedDigit(string text, char digit) =>
        CheckDigit.Of(text).ShouldBe(digit);
}
