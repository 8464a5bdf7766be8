using CsCheck;

namespace CanCuoc.Biometrics.Tests;

public sealed class PointsTests
{
    [Fact]
    public void Together_OfOne_IsItself() =>
        Gen.Double[0, 200].Sample(points => Points.Together([points]).ShouldBe(points, 1e-9));

    [Fact]
    public void Together_OfImpostors_IsReachedAsOftenAsItSays()
    {
        // 200,000 impostors of ten fingers each: 20 points are one in a hundred, 30 one in a thousand.
        var random = new Random(7);
        var reached = new int[4];
        const int impostors = 200_000;
        for (var impostor = 0; impostor < impostors; impostor++)
        {
            var points = Points.Together([
                .. Enumerable.Range(0, 10).Select(_ => -10 * Math.Log10(1 - random.NextDouble())),
            ]);
            for (var tens = 1; tens <= 3; tens++)
                reached[tens] += points >= 10 * tens ? 1 : 0;
        }

        for (var tens = 1; tens <= 3; tens++)
            ((double)reached[tens] / impostors).ShouldBe(Math.Pow(10, -tens), Math.Pow(10, -tens) * 0.2);
    }

    [Fact]
    public void Together_WithMoreEvidence_SaysMore() =>
        Gen.Select(Gen.Double[0, 40].Array[1, 10], Gen.Double[0, 40])
            .Sample(
                (some, more) =>
                    Points
                        .Together([.. some.Skip(1), some[0] + more])
                        .ShouldBeGreaterThanOrEqualTo(Points.Together(some) - 1e-9)
            );

    [Fact]
    public void Thresholds_OfTenTimesAsManyPeople_AreTenPointsHigher()
    {
        var standing = DuplicateThresholds.Standing;

        standing.DoubtAmong(1_000_000).ShouldBe(90, 1e-9);
        (standing.DoubtAmong(10_000_000) - standing.DoubtAmong(1_000_000)).ShouldBe(10, 1e-9);
        standing.SameAmong(1_000_000).ShouldBe(120, 1e-9);
    }
}
