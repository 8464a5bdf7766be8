using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Slaps;

namespace CanCuoc.Matching.Tests.Slaps;

public sealed class PrintQualityTests
{
    private static readonly InventedFinger Finger = InventedFinger.Of(77, PrintClass.LeftLoop);
    private static readonly GrayImage Good = Finger.Impression(0, ImpressionQuality.Good);

    [Fact]
    public void Of_WorseConditions_ScoresLessOnAverage()
    {
        var good = Mean(ImpressionQuality.Good);
        var poor = Mean(ImpressionQuality.Poor);
        var worn = Mean(ImpressionQuality.Worn);

        good.ShouldBeGreaterThan(90);
        poor.ShouldBeLessThan(good - 4);
        worn.ShouldBeLessThan(good - 15);
    }

    // A score at which all good prints end would tell the operator nothing.
    [Fact]
    public void Of_GoodAndFairPrints_Spreads()
    {
        var scores = Enumerable
            .Range(1, 24)
            .Select(number => PrintQuality.Of(Finger.Impression(number, (ImpressionQuality)(number % 2))).Score)
            .ToArray();

        (scores.Max() - scores.Min()).ShouldBeGreaterThan(8);
        scores.Distinct().Count().ShouldBeGreaterThan(6);
    }

    [Fact]
    public void Of_AGoodPrint_GivesNoAdvice() => PrintQuality.Of(Good).Advice.ShouldBeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    public void Of_AnEvenPicture_IsNothing(int gray)
    {
        var quality = PrintQuality.Of(HandsOfNobody.Painted(320, 400, (_, _) => gray));

        (quality.Score, quality.Area).ShouldBe((0, 0));
        quality.Advice.ShouldBe([PrintAdvice.PressHarder]);
    }

    [Fact]
    public void Of_RidgesThatRunTogether_AdvisesToDry()
    {
        var wet = HandsOfNobody.Painted(320, 400, (x, y) => Around(x, y).Min());

        PrintQuality.Of(wet).Advice.ShouldContain(PrintAdvice.DryFinger);
        PrintQuality.Of(wet).Score.ShouldBeLessThan(PrintQuality.Of(Good).Score - 10);
    }

    [Fact]
    public void Of_ThinRidges_AdvisesToMoisten()
    {
        var dry = HandsOfNobody.Painted(320, 400, (x, y) => Around(x, y).Max());

        PrintQuality.Of(dry).Advice.ShouldContain(PrintAdvice.MoistenFinger);
    }

    [Fact]
    public void Of_ASmallPart_AdvisesToPress()
    {
        var part = HandsOfNobody.Painted(
            320,
            400,
            (x, y) => Math.Abs(x - 160) < 55 && Math.Abs(y - 190) < 70 ? Good[x, y] : 250
        );

        PrintQuality.Of(part).Advice[0].ShouldBe(PrintAdvice.PressHarder);
    }

    [Fact]
    public void Of_AFingerOverTheSide_AdvisesToCentre() =>
        PrintQuality.Of(HandsOfNobody.Moved(Good, -140, 0)).Advice.ShouldContain(PrintAdvice.CentreFinger);

    [Fact]
    public void Of_AFadedPrint_AdvisesToRepeat()
    {
        var faded = HandsOfNobody.Painted(320, 400, (x, y) => 200 + (Good[x, y] / 6));

        PrintQuality.Of(faded).Advice.ShouldContain(PrintAdvice.RepeatCalmly);
    }

    [Fact]
    public void Of_DirtAroundThePrint_AdvisesToClean()
    {
        var dirty = HandsOfNobody.Painted(
            320,
            400,
            (x, y) => (x < 24 || x > 295 || y < 16 || y > 370) ? 60 : Good[x, y]
        );

        PrintQuality.Of(dirty).Advice.ShouldContain(PrintAdvice.CleanGlass);
    }

    [Fact]
    public void Words_OfEachAdvice_AreOneSentenceInBothLanguages()
    {
        var words = Enum.GetValues<PrintAdvice>().Select(advice => advice.Words()).ToArray();

        words.ShouldAllBe(wording => wording.Vietnamese.EndsWith('.') && wording.English.EndsWith('.'));
        words.Distinct().Count().ShouldBe(words.Length);
    }

    private static double Mean(ImpressionQuality quality) =>
        Enumerable.Range(1, 12).Average(number => PrintQuality.Of(Finger.Impression(number, quality)).Score);

    private static IEnumerable<int> Around(int x, int y) =>
        from dy in (int[])[-1, 0, 1]
        from dx in (int[])[-1, 0, 1]
        select (int)Good[Math.Clamp(x + dx, 0, 319), Math.Clamp(y + dy, 0, 399)];
}
