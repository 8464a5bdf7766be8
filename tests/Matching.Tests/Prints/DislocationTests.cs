using CanCuoc.Matching.Prints;
using CsCheck;

namespace CanCuoc.Matching.Tests.Prints;

/// <summary>One ridge more on one side of a place: one minutia there, of the right direction and kind.</summary>
public sealed class DislocationTests
{
    private const int Side = 200;

    [Fact]
    public void Extract_OfADislocationOfAnyDirection_FindsItAlone() =>
        Gen.Select(Gen.Double[0, 2 * Math.PI], Gen.Double[7, 12], Gen.Double[90, 110], Gen.Double[90, 110], Gen.Bool)
            .Sample(
                (angle, period, x, y, isEnding) =>
                {
                    var phase = DrawnPrints.Dislocation(x, y, angle, period, isEnding);
                    var minutiae = new PrintExtraction(DrawnPrints.Picture(Side, Side, phase)).Template.Minutiae;

                    return minutiae.Count == 1
                        && Math.Abs(minutiae[0].X - x) < 3
                        && Math.Abs(minutiae[0].Y - y) < 3
                        && DrawnPrints.Apart(minutiae[0].Angle, angle, 2 * Math.PI) < 0.25
                        && minutiae[0].Kind == (isEnding ? MinutiaKind.Ending : MinutiaKind.Fork);
                },
                iter: 60
            );

    [Theory]
    [InlineData(40, 2)]
    [InlineData(5, 0)]
    public void Extract_OfALineBegunAndEnded_CountsBothUnlessTheyAreASpeck(int apart, int expected)
    {
        var begun = DrawnPrints.Dislocation(100 - (apart / 2.0), 100, 0, 9, isEnding: true);
        var ended = DrawnPrints.Dislocation(100 + (apart / 2.0), 100, 0, 9, isEnding: true);
        var straight = DrawnPrints.Ridges(0, 9);
        var phase = (int x, int y) => begun(x, y) - (ended(x, y) - straight(x, y - 100));

        var minutiae = new PrintExtraction(DrawnPrints.Picture(Side, Side, phase)).Template.Minutiae;

        minutiae.Count.ShouldBe(expected);
    }

    [Fact]
    public void Extract_OfStraightRidges_FindsNone()
    {
        var extraction = new PrintExtraction(DrawnPrints.Picture(Side, Side, DrawnPrints.Ridges(0.7, 9)));

        extraction.Turns.ShouldBeEmpty();
        extraction.Template.Ridges.Size.ShouldBeGreaterThan(100);
    }
}
