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

    // Of two fingers the usual score is far below that of one (30 points, one pair of different fingers in a thousand); the tail against
    // that of pictures is measured where there is time for thousands of them.
    [Fact]
    public void Of_TwoSeeds_ComparesAsTwoFingers()
    {
        PreparedPrint[] prints =
        [
            .. Enumerable.Range(0, 50).Select(i => new PreparedPrint(FillerTemplate.Of((ulong)i))),
        ];

        var pairs = (from i in Enumerable.Range(0, 50) from j in Enumerable.Range(0, i) select (i, j)).ToArray();
        pairs.Count(pair => PrintComparison.Run(prints[pair.i], prints[pair.j]).Points >= 30).ShouldBeLessThan(12);
        PrintComparison.Run(prints[0], prints[0]).Points.ShouldBeGreaterThan(60);
    }

    private static bool AlongRidge(RidgeMap ridges, Minutia minutia)
    {
        if (!ridges.TryDirection(minutia.X, minutia.Y, out var cosine, out var sine))
            return true;
        var apart = Math.Cos((2 * minutia.Angle) - Math.Atan2(sine, cosine));
        return apart > 0.6;
    }
}
