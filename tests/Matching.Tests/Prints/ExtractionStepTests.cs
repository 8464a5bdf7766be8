using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Extracting;
using CsCheck;

namespace CanCuoc.Matching.Tests.Prints;

/// <summary>Each step on waves whose direction, period and phase are known.</summary>
public sealed class ExtractionStepTests
{
    private const int Side = 128;
    private const int Middle = Side / RidgeFlow.Cell / 2;

    private static readonly Gen<(double Angle, double Period)> Waves = Gen.Select(
        Gen.Double[0, Math.PI],
        Gen.Double[6.5, 13.5]
    );

    private static bool[] AllCells => [.. Enumerable.Repeat(true, Side / RidgeFlow.Cell * (Side / RidgeFlow.Cell))];

    [Fact]
    public void Level_OfUnevenLight_LeavesMeanNoughtAndDeviationOne()
    {
        var ridges = DrawnPrints.Ridges(0.4, 9);
        var image = DrawnPrints.Draw(Side, Side, (x, y) => 60 + x + ((20 + (y / 4.0)) * Math.Cos(ridges(x, y))));

        var levelled = LevelledPrint.Of(image).Picture;

        var inner = Enumerable.Range(30, 60).SelectMany(y => levelled.Row(y)[30..90].ToArray()).ToArray();
        inner.Average().ShouldBe(0, 0.1);
        inner.Average(value => value * value).ShouldBe(1, 0.15);
    }

    [Fact]
    public void Level_BesideWhatTheSensorLeftBlank_SeesNoStep()
    {
        var ridges = DrawnPrints.Ridges(0, 9);
        var image = DrawnPrints.Draw(Side, Side, (x, y) => x < 64 ? 255 : 100 + (40 * Math.Cos(ridges(x, y))));

        var levelled = LevelledPrint.Of(image).Picture;

        // the valleys beside the border are as light as those far from it
        var (near, far) = (levelled.Row(72)[66], levelled.Row(72)[110]);
        near.ShouldBe(far, 0.3);
        levelled[20, 64].ShouldBe(0);
    }

    [Fact]
    public void Flow_OfStraightRidges_IsAlongThem() =>
        Waves.Sample(
            wave =>
            {
                var flow = RidgeFlow.Of(Drawn(wave.Angle, wave.Period), 12);
                var apart = DrawnPrints.Apart(flow.Angle(Middle, Middle), wave.Angle, Math.PI);
                return apart < 0.03 && flow.Coherence(Middle, Middle) > 0.97;
            },
            iter: 100
        );

    [Fact]
    public void Periods_OfStraightRidges_AreTheirDistance() =>
        Waves.Sample(
            wave =>
            {
                var picture = Drawn(wave.Angle, wave.Period);
                var periods = RidgePeriods.Of(picture, RidgeFlow.Of(picture, 12), AllCells);
                return Math.Abs(periods[Middle, Middle] - wave.Period) < 0.08 * wave.Period;
            },
            iter: 30
        );

    [Fact]
    public void Filter_OfItsOwnWave_AnswersAmplitudeOneAndThePhase() =>
        Gen.Select(Waves, Gen.Double[-3, 3])
            .Sample(
                (wave, phase) =>
                {
                    var filter = RidgeFilter.For((float)wave.Angle, (float)wave.Period);
                    var drawn = DrawnPrints.Ridges(filter.Angle, filter.Period, phase);
                    var picture = DrawnPrints.Plane(Side, Side, (x, y) => Math.Cos(drawn(x, y)));
                    var periods = DrawnPrints.Plane(Side / 8, Side / 8, (_, _) => filter.Period);

                    var waves = RidgeWaves.Of(picture, RidgeFlow.Of(picture, 12), periods, AllCells);

                    var (even, odd) = (waves.Even[61, 66], waves.Odd[61, 66]);
                    var turned = filter.IsAlong(waves.FilterAt(61, 66)!) ? 1 : -1;
                    return Math.Abs(Math.Sqrt((even * even) + (odd * odd)) - 1) < 0.12
                        && DrawnPrints.Apart(Math.Atan2(turned * odd, even), drawn(61, 66), 2 * Math.PI) < 0.12;
                },
                iter: 60
            );

    [Fact]
    public void Area_OfRidgesOnPartOfThePicture_IsThatPart()
    {
        var ridges = DrawnPrints.Ridges(0.9, 9);
        var random = new Random(3);
        var image = DrawnPrints.Draw(
            256,
            256,
            (x, y) => x is > 64 and < 192 && y > 64 ? 128 + (80 * Math.Cos(ridges(x, y))) : 200 + random.Next(8)
        );

        var area = new PrintExtraction(image).Area;

        area.Has(16, 20).ShouldBeTrue();
        area.Has(2, 20).ShouldBeFalse();
        area.Has(16, 2).ShouldBeFalse();
        // half a cell to a cell and a half beyond the border, as light and dark are averaged
        area.Size.ShouldBeInRange(16 * 24, 19 * 27);
        area.Clarity[16, 20].ShouldBeGreaterThan(0.8f);
    }

    [Fact]
    public void Shape_WithASpeck_KeepsTheLargeParts()
    {
        var cells = new bool[20 * 20];
        foreach (var cell in Enumerable.Range(0, 400).Where(cell => cell % 20 < 8 && cell / 20 < 8))
            cells[cell] = true;
        cells[399] = true;

        var kept = new CellShape(cells, 20).LargeParts().Cells;

        kept.Count(cell => cell).ShouldBe(64);
        kept[399].ShouldBeFalse();
        new CellShape(cells, 20).Rounded().Cells[0].ShouldBeTrue();
    }

    private static Plane Drawn(double angle, double period)
    {
        var ridges = DrawnPrints.Ridges(angle, period);
        return DrawnPrints.Plane(Side, Side, (x, y) => Math.Cos(ridges(x, y)));
    }
}
