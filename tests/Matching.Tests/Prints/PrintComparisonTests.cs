using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Matching.Tests.Prints;

public sealed class PrintComparisonTests
{
    // Points of a false match in ten thousand.
    private const float Certain = 40;

    private static readonly PreparedPrint Print = new(InventedTemplates.Template);

    [Fact]
    public void Compare_OfSomeDozensOfFingers_PartsTheSameFromOthers()
    {
        var all = InventedTemplates
            .All.SelectMany((finger, at) => finger.Select(print => (Finger: at, print)))
            .ToArray();
        var (same, others) = (new List<float>(), new List<float>());
        for (var one = 0; one < all.Length; one++)
        {
            for (var other = one + 1; other < all.Length; other++)
            {
                var points = PrintComparison.Run(all[one].print, all[other].print).Points;
                (all[one].Finger == all[other].Finger ? same : others).Add(points);
            }
        }

        same.Count.ShouldBe(InventedTemplates.Fingers * 3);
        same.Count(points => points >= Certain).ShouldBeGreaterThanOrEqualTo(same.Count * 95 / 100);
        same.Average().ShouldBeGreaterThan(70);
        others.Count(points => points >= 20).ShouldBeLessThan(others.Count * 2 / 100);
        others.Max().ShouldBeLessThan(Certain);
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(-25)]
    [InlineData(10)]
    [InlineData(60)]
    public void Compare_WithItselfTurned_IsCertain(int degrees)
    {
        var turned = InventedTemplates.Prepared(DrawnPrints.Turned(InventedTemplates.Picture, degrees * Math.PI / 180));

        PrintComparison.Run(Print, turned).Points.ShouldBeGreaterThan(2 * Certain);
    }

    [Fact]
    public void Compare_WithItselfShifted_IsCertain()
    {
        var shifted = DrawnPrints.Moved(InventedTemplates.Picture, 420, 500, (x, y) => (x - 73, y - 58));

        PrintComparison.Run(Print, InventedTemplates.Prepared(shifted)).Points.ShouldBeGreaterThan(2 * Certain);
    }

    [Fact]
    public void Compare_WithItselfStretchedAsSkinIs_IsCertain()
    {
        var picture = InventedTemplates.Picture;
        var stretched = DrawnPrints.Moved(
            picture,
            picture.Width,
            picture.Height,
            (x, y) => (x + (9 * Math.Sin(y / 80.0)), y + (9 * Math.Sin(x / 70.0)))
        );

        PrintComparison.Run(Print, InventedTemplates.Prepared(stretched)).Points.ShouldBeGreaterThan(Certain);
    }

    [Fact]
    public void Compare_WithAPart_IsCertainAndWithTheOtherPartIsNot()
    {
        var picture = InventedTemplates.Picture;
        var left = InventedTemplates.Prepared(DrawnPrints.Cut(picture, 0, 0, 176, picture.Height));
        var right = InventedTemplates.Prepared(DrawnPrints.Cut(picture, 168, 0, picture.Width - 168, picture.Height));

        PrintComparison.Run(Print, left).Points.ShouldBeGreaterThan(Certain);
        PrintComparison.Run(right, Print).Points.ShouldBeGreaterThan(Certain);
        PrintComparison.Run(left, right).Points.ShouldBeLessThan(Certain);
    }

    [Fact]
    public void Compare_InEitherOrder_GivesTheSamePoints()
    {
        foreach (var (one, other) in InventedTemplates.All.Zip(InventedTemplates.All.Skip(1)))
        {
            PrintComparison.Run(one[0], one[1]).Points.ShouldBe(PrintComparison.Run(one[1], one[0]).Points);
            PrintComparison.Run(one[0], other[0]).Points.ShouldBe(PrintComparison.Run(other[0], one[0]).Points);
            Swapped(PrintComparison.Pairs(one[1], one[0])).ShouldBe(PrintComparison.Pairs(one[0], one[1]));
        }

        static IEnumerable<(int One, int Other)> Swapped(IReadOnlyList<(int One, int Other)> pairs) =>
            pairs.Select(pair => (pair.Other, pair.One));
    }

    [Fact]
    public void Compare_OfTheSamePictureTenTimes_FindsEveryMinutiaAndIsAlwaysTheSame()
    {
        var again = Enumerable
            .Range(0, 10)
            .Select(_ => InventedTemplates.Prepared(InventedTemplates.Picture))
            .ToArray();

        var matches = again.Select(print => PrintComparison.Run(Print, print)).Distinct().ToArray();

        matches.Length.ShouldBe(1);
        matches[0].Met.ShouldBe(Print.Template.Minutiae.Count);
        matches[0].Share.ShouldBeGreaterThan(0.9f);
    }

    [Fact]
    public void Compare_WithTooFewMinutiae_FindsNothing()
    {
        var template = InventedTemplates.Template;
        var few = new PreparedPrint(
            new PrintTemplate(template.Width, template.Height, template.Minutiae.Take(3), template.Ridges)
        );

        PrintComparison.Run(Print, few).ShouldBe(PrintMatch.None);
        PrintComparison.Pairs(few, Print).ShouldBeEmpty();
    }

    [Fact]
    public void Pairs_OfOneFinger_LieOnOneAnother()
    {
        var shifted = DrawnPrints.Moved(InventedTemplates.Picture, 420, 500, (x, y) => (x - 73, y - 58));
        var other = InventedTemplates.Prepared(shifted);

        var pairs = PrintComparison.Pairs(Print, other);

        pairs.Count.ShouldBeGreaterThan(15);
        pairs.Select(pair => pair.One).Distinct().Count().ShouldBe(pairs.Count);
        foreach (
            var (one, second) in pairs.Select(pair =>
                (Print.Template.Minutiae[pair.One], other.Template.Minutiae[pair.Other])
            )
        )
        {
            (second.X - one.X).ShouldBe(73, 6);
            (second.Y - one.Y).ShouldBe(58, 6);
        }
    }
}
