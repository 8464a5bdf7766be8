using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Invented.Tests.Prints;

public sealed class FillerTemplateTests
{
    [Fact]
    public void Of_SameSeed_IsTheSame()
    {
        var (one, again) = (FillerTemplate.Of(9), FillerTemplate.Of(9));

        again.Minutiae.ShouldBe(one.Minutiae);
        FillerTemplate.Of(10).Minutiae.ShouldNotBe(one.Minutiae);
    }

    [Fact]
    public void Of_ManySeeds_HaveMinutiaeOnTheirRidges()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var template = FillerTemplate.Of(seed);

            template.Minutiae.Count.ShouldBeInRange(PrintTemplate.LeastMinutiae, PrintTemplate.MostMinutiae);
            template.Minutiae.Count(minutia => !AlongRidge(template.Ridges, minutia)).ShouldBeLessThan(6);
        }
    }

    // Of 2,000 pictures of fair quality 32 minutiae, quality 64, and those within 25 pixels three times as often in one direction as against.
    [Fact]
    public void Of_ManySeeds_HaveMinutiaeLikeThoseOfPictures()
    {
        PrintTemplate[] templates = [.. Enumerable.Range(0, 400).Select(seed => FillerTemplate.Of((ulong)seed))];

        templates.Average(template => template.Minutiae.Count).ShouldBeInRange(30, 35);
        templates.SelectMany(template => template.Minutiae).Average(minutia => minutia.Quality).ShouldBeInRange(62, 66);
        var near = templates.SelectMany(template => Near(template.Minutiae, 25)).ToArray();
        var along = near.Count(pair => MathF.Cos(pair.One.Angle - pair.Other.Angle) > 0);
        ((double)along / (near.Length - along)).ShouldBeInRange(2.2, 4.2);
    }

    // Of two pictures of different fingers one pair in a hundred reaches 30 points, one in a thousand 38, none 60.
    [Fact]
    public void Of_TwoSeeds_AreAsOftenAlikeAsTwoPicturesAndNeverTheSame()
    {
        const int Count = 300;
        PreparedPrint[] prints =
        [
            .. Enumerable.Range(0, Count).Select(seed => new PreparedPrint(FillerTemplate.Of((ulong)seed))),
        ];

        var points = (
            from one in Enumerable.Range(0, Count)
            from other in Enumerable.Range(0, one)
            select PrintComparison.Run(prints[one], prints[other]).Points
        )
            .OrderDescending()
            .ToArray();

        points[points.Length / 100].ShouldBeInRange(27.5f, 32.5f);
        points[points.Length / 1000].ShouldBeInRange(35, 41);
        points[0].ShouldBeLessThan(60);
        PrintComparison.Run(prints[0], prints[0]).Points.ShouldBeGreaterThan(60);
    }

    private static IEnumerable<(Minutia One, Minutia Other)> Near(IReadOnlyList<Minutia> minutiae, float pixels) =>
        from one in Enumerable.Range(0, minutiae.Count)
        from other in Enumerable.Range(0, one)
        let across = minutiae[one].X - minutiae[other].X
        let down = minutiae[one].Y - minutiae[other].Y
        where (across * across) + (down * down) < pixels * pixels
        select (minutiae[one], minutiae[other]);

    private static bool AlongRidge(RidgeMap ridges, Minutia minutia)
    {
        if (!ridges.TryDirection(minutia.X, minutia.Y, out var cosine, out var sine))
            return true;
        var apart = Math.Cos((2 * minutia.Angle) - Math.Atan2(sine, cosine));
        return apart > 0.6;
    }
}
