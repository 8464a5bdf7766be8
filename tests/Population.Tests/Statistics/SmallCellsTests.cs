using System.Globalization;
using CsCheck;

namespace CanCuoc.Population.Tests;

public sealed class SmallCellsTests
{
    private static readonly Gen<long[]> Parts = Gen.OneOf(Gen.Long[0, 12], Gen.Long[0, 2], Gen.Long[0, 300]).Array[
        1,
        9
    ];

    [Theory]
    [InlineData("120 30 0", "...")] // nothing is small
    [InlineData("120 30 4", ".xx")] // the next smallest goes too
    [InlineData("120 30 4 7", "..xx")] // two small ones protect each other
    [InlineData("20 1 1", "xxx")] // two that make two do not
    [InlineData("15 4 0 0", "xx..")] // zero is zero
    [InlineData("1 1 1 1 1 1 1 1 1 1 0", "xxxxxxxxxxx")] // ten ones that make ten
    public void Hide_OfASum_HidesTheSmallAndWhatTheyWouldFollowFrom(string parts, string expected)
    {
        long[] counts = [.. parts.Split(' ').Select(part => long.Parse(part, CultureInfo.InvariantCulture))];

        SmallCells.Hide(counts).ShouldBe(expected.Select(mark => mark == 'x'));
    }

    [Fact]
    public void Hide_OfAnySum_LeavesTwoValuesToEveryHiddenPartAndShowsNoSmallOne() =>
        Parts
            .Where(parts => parts.Sum() >= SmallCells.Least)
            .Sample(parts =>
            {
                var hidden = SmallCells.Hide(parts);
                var (count, sum) = (hidden.Count(one => one), parts.Where((_, place) => hidden[place]).Sum());
                var least = parts.Where((_, place) => hidden[place]).Contains(0) ? 0 : 1;

                parts.Where((_, place) => !hidden[place]).ShouldNotContain(part => SmallCells.IsSmall(part));
                if (count > 0)
                {
                    count.ShouldBeGreaterThanOrEqualTo(2);
                    sum.ShouldBeGreaterThan(least * count); // so one can be more than the least, and another then less
                }
            });
}
