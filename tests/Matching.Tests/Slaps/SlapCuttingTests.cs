using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Slaps;

namespace CanCuoc.Matching.Tests.Slaps;

public sealed class SlapCuttingTests
{
    [Theory]
    [InlineData(SlapKind.RightFour, 0, 1)]
    [InlineData(SlapKind.RightFour, -30, 1)]
    [InlineData(SlapKind.RightFour, 18, 0.92)]
    [InlineData(SlapKind.LeftFour, 0, 1)]
    [InlineData(SlapKind.LeftFour, 30, 1)]
    [InlineData(SlapKind.LeftFour, -12, 1)]
    [InlineData(SlapKind.TwoThumbs, 0, 1)]
    [InlineData(SlapKind.TwoThumbs, 25, 1)]
    public void Cut_OfTurnedHand_FindsEachFingerWhereItLies(SlapKind kind, double turn, double apart)
    {
        var slap = HandsOfNobody.Slap(kind, turn, apart);

        var cut = SlapCutting.Cut(slap.Image, kind, []).Value;

        cut.Fingers.Select(finger => finger.Position).ShouldBe(kind.Positions());
        (cut.Turn * 180 / Math.PI).ShouldBe(turn, 8);
        foreach (var (found, truth) in cut.Fingers.Zip(slap.Fingers))
        {
            found.Position.ShouldBe(truth.Position);
            Overlap(found.Box, truth.Box).ShouldBeGreaterThan(0.75);
            (Math.Abs(found.Box.Turn - truth.Box.Turn) * 180 / Math.PI).ShouldBeLessThan(7);
            found.Quality.Score.ShouldBeGreaterThan(70);
            ((double)found.Image.Height).ShouldBe(found.Box.Height + 32, 2);
        }
    }

    [Theory]
    [InlineData(SlapKind.RightFour, ImpressionQuality.Fair)]
    [InlineData(SlapKind.LeftFour, ImpressionQuality.Poor)]
    [InlineData(SlapKind.RightFour, ImpressionQuality.Worn)]
    [InlineData(SlapKind.TwoThumbs, ImpressionQuality.Worn)]
    public void Cut_OfLesserQuality_StillFindsTheFingers(SlapKind kind, ImpressionQuality quality)
    {
        var slap = HandsOfNobody.Slap(kind, quality);

        var cut = SlapCutting.Cut(slap.Image, kind, []).Value;

        cut.Fingers.Zip(slap.Fingers).ShouldAllBe(pair => Overlap(pair.First.Box, pair.Second.Box) > 0.6);
    }

    [Theory]
    [InlineData(SlapKind.RightFour, 2)]
    [InlineData(SlapKind.RightFour, 3)]
    [InlineData(SlapKind.LeftFour, 10)]
    [InlineData(SlapKind.TwoThumbs, 6)]
    public void Cut_WithAFingerStatedAbsent_NamesTheOthers(SlapKind kind, int absent)
    {
        var slap = HandsOfNobody.Slap(kind, ImpressionQuality.Good, absent);

        var cut = SlapCutting.Cut(slap.Image, kind, [absent]).Value;

        cut.Fingers.Select(finger => finger.Position).ShouldBe(kind.Positions().Where(position => position != absent));
    }

    [Fact]
    public void Cut_WithAFingerNotStatedAbsent_IsRefused() =>
        Code(HandsOfNobody.Slap(SlapKind.LeftFour, ImpressionQuality.Good, 8).Image, SlapKind.LeftFour)
            .ShouldBe("SLP-05");

    [Fact]
    public void Cut_WithAFingerThatIsThereStatedAbsent_IsRefused() =>
        Code(HandsOfNobody.Slap(SlapKind.RightFour).Image, SlapKind.RightFour, 3).ShouldBe("SLP-06");

    [Theory]
    [InlineData(SlapKind.LeftFour, SlapKind.RightFour, 0)]
    [InlineData(SlapKind.RightFour, SlapKind.LeftFour, -30)]
    [InlineData(SlapKind.LeftFour, SlapKind.RightFour, 30)]
    public void Cut_OfTheOtherHand_IsRefused(SlapKind laid, SlapKind asked, double turn) =>
        Code(HandsOfNobody.Slap(laid, turn).Image, asked).ShouldBe("SLP-08");

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(5, 1)]
    [InlineData(2, 3, 4, 5)]
    [InlineData(2, 2)]
    public void Cut_WithAbsentFingersOfAnotherSlap_IsRefused(params int[] absent) =>
        Code(HandsOfNobody.Slap(SlapKind.RightFour).Image, SlapKind.RightFour, absent).ShouldBe("SLP-03");

    [Theory]
    [InlineData(0, -520)]
    [InlineData(-300, 0)]
    [InlineData(420, 0)]
    public void Cut_OfAHandHalfOffTheGlass_IsRefused(int right, int down) =>
        Code(HandsOfNobody.Moved(HandsOfNobody.Slap(SlapKind.RightFour).Image, right, down), SlapKind.RightFour)
            .ShouldBeOneOf("SLP-07", "SLP-05");

    // Never a cut through two fingers taken for one.
    [Theory]
    [InlineData(SlapKind.RightFour, 0.7)]
    [InlineData(SlapKind.LeftFour, 0.7)]
    [InlineData(SlapKind.LeftFour, 0.55)]
    public void Cut_OfFingersThatTouch_AsksToSpreadThem(SlapKind kind, double apart) =>
        Code(HandsOfNobody.Slap(kind, 0, apart).Image, kind).ShouldBeOneOf("SLP-10", "SLP-05");

    [Fact]
    public void Cut_OfFingersOverEachOther_SaysThatTheyTouch() =>
        Code(HandsOfNobody.Slap(SlapKind.RightFour, 0, 0.6).Image, SlapKind.RightFour).ShouldBe("SLP-10");

    [Fact]
    public void Cut_OfTipsOverTheUpperEdge_SaysSo() =>
        Code(HandsOfNobody.Moved(HandsOfNobody.Slap(SlapKind.TwoThumbs).Image, 0, -600), SlapKind.TwoThumbs)
            .ShouldBe("SLP-07");

    [Fact]
    public void Cut_OfAHandTurnedFarther_IsRefused() =>
        Code(HandsOfNobody.Slap(SlapKind.TwoThumbs, 44).Image, SlapKind.TwoThumbs).ShouldBe("SLP-09");

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1600, 199)]
    [InlineData(2001, 1500)]
    public void Cut_OfOtherSizes_IsRefused(int width, int height) =>
        Code(HandsOfNobody.Painted(width, height, (_, _) => 255), SlapKind.RightFour).ShouldBe("SLP-01");

    [Fact]
    public void Cut_OfAnotherResolution_IsRefused() =>
        Code(new GrayImage(800, 750, new byte[600_000], 250), SlapKind.RightFour).ShouldBe("SLP-02");

    private static string? Code(GrayImage picture, SlapKind kind, params int[] absent) =>
        SlapCutting.Cut(picture, kind, absent).Refusal?.Code;

    // Part of both together that is in both.
    private static double Overlap(FingerBox found, FingerBox truth)
    {
        var (both, either) = (0, 0);
        for (var across = -1.0; across <= 1; across += 0.04)
        {
            for (var along = -1.0; along <= 1; along += 0.04)
            {
                var (x, y) = truth.ToPicture(across * truth.Width, along * truth.Height);
                var (inFound, inTruth) = (found.Holds(x, y), truth.Holds(x, y));
                both += inFound && inTruth ? 1 : 0;
                either += inFound || inTruth ? 1 : 0;
            }
        }
        return (double)both / either;
    }
}
