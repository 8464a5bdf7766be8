namespace CanCuoc.Biometrics.Tests;

public sealed class FlatFindingsTests
{
    [Theory]
    [InlineData(40.0, 0.0, 10, FlatFinding.Agrees, BodyPart.RightIndex)]
    [InlineData(40.0, 60.0, 90, FlatFinding.Agrees, BodyPart.RightIndex)]
    [InlineData(39.9, 40.0, 90, FlatFinding.Exchanged, BodyPart.RightRing)]
    [InlineData(0.0, 40.0, 10, FlatFinding.Exchanged, BodyPart.RightRing)]
    [InlineData(null, 40.0, 90, FlatFinding.Exchanged, BodyPart.RightRing)]
    [InlineData(null, 39.9, 90, FlatFinding.Alone, null)]
    [InlineData(19.9, 39.9, 30, FlatFinding.Differs, null)]
    [InlineData(20.0, 0.0, 90, FlatFinding.Unclear, null)]
    [InlineData(0.0, 0.0, 29, FlatFinding.Unclear, null)]
    public void Of_PointsAndQuality_FollowsTheRule(
        double? own,
        double other,
        int quality,
        FlatFinding finding,
        BodyPart? shown
    )
    {
        var points = new Dictionary<BodyPart, double> { [BodyPart.RightRing] = other };
        if (own is { } some)
            points[BodyPart.RightIndex] = some;

        FlatFindings.Of(BodyPart.RightIndex, quality, points).ShouldBe((finding, shown));
    }

    [Fact]
    public void Of_NothingRolled_IsAlone() =>
        FlatFindings.Of(BodyPart.LeftThumb, 80, new Dictionary<BodyPart, double>()).Finding.ShouldBe(FlatFinding.Alone);
}
