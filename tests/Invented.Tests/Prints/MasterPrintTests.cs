using CanCuoc.Invented.Prints;

namespace CanCuoc.Invented.Tests.Prints;

public sealed class MasterPrintTests
{
    private const double PixelsPerCentimetre = 500 / 2.54;

    public static TheoryData<PrintClass> Classes => [.. Enum.GetValues<PrintClass>()];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Grow_OfEachClass_HasMinutiaeAndRidgesAsAFingerHas(PrintClass printClass)
    {
        var print = MasterPrint.Grow(printClass, 31);

        const int Border = 40;
        var area =
            (MasterPrint.Width - (2 * Border)) * (MasterPrint.Height - (2 * Border)) / Math.Pow(PixelsPerCentimetre, 2);
        var minutiae = new Skeleton(print.Ridges, MasterPrint.Width, MasterPrint.Height).Minutiae(Border);
        (minutiae / area).ShouldBeInRange(8, 32);
        RidgePeriod(print.Ridges).ShouldBeInRange(7.5, 11);
    }

    [Fact]
    public void Grow_OfAnySeed_FillsTheWholePrint()
    {
        var print = MasterPrint.Grow(PrintClass.Whorl, 32);

        var flat = 0;
        for (var y = 0; y < MasterPrint.Height - 16; y += 16)
        {
            for (var x = 0; x < MasterPrint.Width - 16; x += 16)
            {
                var line = print.Ridges.AsSpan((y * MasterPrint.Width) + x, 16).ToArray();
                var column = Enumerable
                    .Range(0, 16)
                    .Select(i => print.Ridges[((y + i) * MasterPrint.Width) + x])
                    .ToArray();
                flat += Math.Max(line.Max() - line.Min(), column.Max() - column.Min()) < 0.8 ? 1 : 0;
            }
        }
        flat.ShouldBeLessThan(5);
    }

    // Half of a period lies between two edges; in a square of 40 pixels the ways differ little, so edges met going across and down are
    // the sides of a right triangle.
    private static double RidgePeriod(float[] ridges)
    {
        const int Square = 40;
        var periods = new List<double>();
        for (var top = 0; top + Square < MasterPrint.Height; top += Square)
        {
            for (var left = 0; left + Square < MasterPrint.Width; left += Square)
            {
                var (across, down) = (0, 0);
                for (var y = top; y < top + Square; y++)
                {
                    for (var x = left; x < left + Square; x++)
                    {
                        var at = (y * MasterPrint.Width) + x;
                        across += ridges[at] > 0 != ridges[at + 1] > 0 ? 1 : 0;
                        down += ridges[at] > 0 != ridges[at + MasterPrint.Width] > 0 ? 1 : 0;
                    }
                }
                periods.Add(2.0 * Square * Square / Math.Sqrt((across * across) + (down * down)));
            }
        }
        periods.Sort();
        return periods[periods.Count / 2];
    }
}
