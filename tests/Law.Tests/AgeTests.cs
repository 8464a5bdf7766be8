using CanCuoc.Vocabulary;

namespace CanCuoc.Law.Tests;

public sealed class AgeTests
{
    [Theory]
    [InlineData("15/05/2000", "2014-05-14", 13)]
    [InlineData("15/05/2000", "2014-05-15", 14)]
    [InlineData("29/02/2000", "2014-02-27", 13)]
    [InlineData("29/02/2000", "2014-02-28", 14)]
    [InlineData("29/02/2000", "2016-02-28", 15)]
    [InlineData("29/02/2000", "2016-02-29", 16)]
    [InlineData("2000", "2014-12-30", 13)]
    [InlineData("2000", "2014-12-31", 14)]
    [InlineData("05/2000", "2014-05-30", 13)]
    [InlineData("05/2000", "2014-05-31", 14)]
    [InlineData("15/05/2000", "2000-05-15", 0)]
    [InlineData("15/05/2000", "1999-01-01", 0)]
    public void On_ADay_IsInFullYears(string birth, string day, int years) =>
        Age.On(DateOnly.Parse(day), PartialDate.Read(birth).Value).ShouldBe(years);
}
