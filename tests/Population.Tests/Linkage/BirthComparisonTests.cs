using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests.Linkage;

public sealed class BirthComparisonTests
{
    [Theory]
    [InlineData("05/09/1990", "05/09/1990", nameof(BirthOutcome.Same))]
    [InlineData("1990", "1990", nameof(BirthOutcome.Agreeing))]
    [InlineData("05/09/1990", "1990", nameof(BirthOutcome.Agreeing))]
    [InlineData("05/09/1990", "09/1990", nameof(BirthOutcome.Agreeing))]
    [InlineData("05/09/1990", "08/1990", nameof(BirthOutcome.SameYear))]
    [InlineData("05/09/1990", "09/05/1990", nameof(BirthOutcome.Swapped))]
    [InlineData("05/09/1990", "01/01/1990", nameof(BirthOutcome.NewYear))]
    [InlineData("05/09/1990", "06/09/1990", nameof(BirthOutcome.OneDigitOther))]
    [InlineData("05/09/1990", "05/09/1960", nameof(BirthOutcome.OneDigitOther))]
    [InlineData("27/01/1990", "01/01/1990", nameof(BirthOutcome.NewYear))]
    [InlineData("05/09/1990", "17/07/1990", nameof(BirthOutcome.Lunar))]
    [InlineData("20/01/1990", "24/12/1989", nameof(BirthOutcome.Lunar))]
    [InlineData("05/09/1990", "17/03/1990", nameof(BirthOutcome.SameYear))]
    [InlineData("05/09/1890", "17/07/1890", nameof(BirthOutcome.SameYear))]
    [InlineData("05/09/1990", "05/09/1989", nameof(BirthOutcome.NearYear))]
    [InlineData("05/09/1990", "06/10/1989", nameof(BirthOutcome.Other))]
    [InlineData("05/09/1990", "1989", nameof(BirthOutcome.Other))]
    public void Of_SaysTheNearestThatIsTrue_WhicheverComesFirst(string one, string other, string expected)
    {
        var (first, second) = (PartialDate.Parse(one, null), PartialDate.Parse(other, null));
        $"{BirthComparison.Of(first, second)}".ShouldBe(expected);
        $"{BirthComparison.Of(second, first)}".ShouldBe(expected);
    }
}
