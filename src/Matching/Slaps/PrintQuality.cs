using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Slaps;

/// <summary>What the operator can do for a better print.</summary>
public enum PrintAdvice
{
    PressHarder,
    DryFinger,
    MoistenFinger,
    CleanGlass,
    CentreFinger,
    RepeatCalmly,
}

/// <summary>Advice in words.</summary>
public static class PrintAdviceWords
{
    public static Wording Words(this PrintAdvice advice) =>
        advice switch
        {
            PrintAdvice.PressHarder => new("Ấn phẳng và mạnh hơn.", "Press flatter and harder."),
            PrintAdvice.DryFinger => new("Lau khô ngón tay.", "Dry the finger."),
            PrintAdvice.MoistenFinger => new("Làm ẩm ngón tay một chút.", "Moisten the finger a little."),
            PrintAdvice.CleanGlass => new("Lau sạch mặt kính.", "Clean the glass."),
            PrintAdvice.CentreFinger => new("Đặt ngón tay vào giữa.", "Centre the finger."),
            _ => new("Lấy lại, giữ yên ngón tay.", "Take it again, the finger held still."),
        };
}

/// <summary>How good a print is to be matched by, from the picture alone, at 500 pixels an inch.</summary>
/// <param name="Score">0 nothing to match, 100 as good as prints are.</param>
/// <param name="Area">Square centimetres covered by the finger.</param>
/// <param name="Clarity">Part of it whose ridges run clearly, 0 to 1.</param>
/// <param name="Contrast">Standard deviation of gray within it, steps of 255.</param>
/// <param name="Darkness">Part of it that is dark, 0 to 1: below 0.3 dry, above 0.65 wet.</param>
/// <param name="Advice">Most useful first; empty for a good print.</param>
public sealed record PrintQuality(
    int Score,
    double Area,
    double Clarity,
    double Contrast,
    double Darkness,
    IReadOnlyList<PrintAdvice> Advice
)
{
    private const double CellsPerSquareCentimetre = 500 / 2.54 * (500 / 2.54) / (RidgeGrid.Cell * RidgeGrid.Cell);

    // Two thirds of a grown finger's plain print.
    private const double EnoughArea = 1.3;

    // A grown thumb's plain print; a finger that gives more is not told by it.
    private const double WholeArea = 2.2;
    private const float ClearRidges = 0.4f;

    /// <summary>Judges the print of one finger; an empty picture scores 0.</summary>
    public static PrintQuality Of(GrayImage finger)
    {
        var grid = RidgeGrid.Of(finger);
        int[] cells = [.. Enumerable.Range(0, grid.Covered.Length).Where(cell => grid.Covered[cell])];
        if (cells.Length == 0)
            return new PrintQuality(0, 0, 0, 0, 0, [PrintAdvice.PressHarder]);
        var area = cells.Length / CellsPerSquareCentimetre;
        var clarity = cells.Count(cell => grid.Coherence(cell) > ClearRidges) / (double)cells.Length;
        var contrast = cells.Average(cell => grid.Contrast(cell));
        var darkness = PartDark(finger, grid, cells);
        var score = Score100(area, clarity, contrast, darkness);
        return new PrintQuality(
            score,
            area,
            clarity,
            contrast,
            darkness,
            [.. Advise(area, clarity, contrast, darkness, DirtAround(finger, grid)), .. OffCentre(grid, cells)]
        );
    }

    // Limits and powers that rank prints most as the points of their mates do, on invented fingers and the research sets (bench quality).
    // Contrast counts by its root only: sensors differ in it by four to one.
    private static int Score100(double area, double clarity, double contrast, double darkness)
    {
        var covered = Math.Clamp(area / WholeArea, 0, 1);
        var clear = Math.Clamp((clarity - 0.2) / 0.8, 0, 1);
        var strong = Math.Clamp(contrast / 70, 0.2, 1);
        var moist = 1 - Math.Clamp(Math.Max(0.34 - darkness, darkness - 0.56) / 0.3, 0, 0.8);
        return (int)Math.Round(100 * Math.Sqrt(covered * strong) * clear * clear * Math.Pow(moist, 0.3));
    }

    private static IEnumerable<PrintAdvice> Advise(
        double area,
        double clarity,
        double contrast,
        double darkness,
        bool dirt
    )
    {
        if (area < EnoughArea * 0.7)
            yield return PrintAdvice.PressHarder;
        if (darkness > 0.65)
            yield return PrintAdvice.DryFinger;
        if (darkness < 0.3)
            yield return PrintAdvice.MoistenFinger;
        if (dirt)
            yield return PrintAdvice.CleanGlass;
        if (clarity < 0.6 || contrast < 30)
            yield return PrintAdvice.RepeatCalmly;
    }

    // Touches a side of the picture along a fifth of it.
    private static IEnumerable<PrintAdvice> OffCentre(RidgeGrid grid, int[] cells)
    {
        var (left, right) = (
            cells.Count(cell => cell % grid.Columns == 0),
            cells.Count(cell => cell % grid.Columns == grid.Columns - 1)
        );
        var top = cells.Count(cell => cell < grid.Columns);
        if (left * 5 > grid.Rows || right * 5 > grid.Rows || top * 5 > grid.Columns)
            yield return PrintAdvice.CentreFinger;
    }

    private static double PartDark(GrayImage finger, RidgeGrid grid, int[] cells)
    {
        var counts = new long[256];
        foreach (var cell in cells)
        {
            var (left, top) = (cell % grid.Columns * RidgeGrid.Cell, cell / grid.Columns * RidgeGrid.Cell);
            for (var y = top; y < Math.Min(top + RidgeGrid.Cell, finger.Height); y++)
            {
                foreach (var pixel in finger.Row(y).Slice(left, Math.Min(RidgeGrid.Cell, finger.Width - left)))
                    counts[pixel]++;
            }
        }
        var total = counts.Sum();
        var between = (Below(counts, total / 50) + Below(counts, total - (total / 50))) / 2;
        return counts.Take(between).Sum() / (double)total;
    }

    // The gray below which so many pixels lie.
    private static int Below(long[] counts, long pixels)
    {
        var gray = 0;
        for (; gray < 255 && pixels >= counts[gray]; gray++)
            pixels -= counts[gray];
        return gray;
    }

    // What is neither finger nor even paper.
    private static bool DirtAround(GrayImage finger, RidgeGrid grid)
    {
        var paper = 0;
        var dirty = 0;
        for (var cell = 0; cell < grid.Covered.Length; cell++)
        {
            if (grid.Covered[cell])
                continue;
            paper++;
            var (x, y) = (cell % grid.Columns * RidgeGrid.Cell, cell / grid.Columns * RidgeGrid.Cell);
            dirty += finger[Math.Min(x, finger.Width - 1), Math.Min(y, finger.Height - 1)] < 128 ? 1 : 0;
        }
        return paper > 20 && dirty * 4 > paper;
    }
}
