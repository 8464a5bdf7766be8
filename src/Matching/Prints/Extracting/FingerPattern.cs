namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>
/// Whether waves are those of a finger. The limits lie between 320 impressions of four research sets (in brackets the furthest of them) and
/// noise, checks, grids, stripes, rings and moiré, drawn.
/// </summary>
internal static class FingerPattern
{
    // Cells: a fingertip of 8 by 8 mm has four times as many.
    private const int LeastCells = 90;

    // Ridges that run nowhere in particular are no ridges (0.18).
    private const float LeastMeanClarity = 0.13f;

    // Mean sine of the turn over two cells: ridges bend (0.054; stripes 0), and gently (0.195; noise 0.35).
    private const float LeastBend = 0.02f;
    private const float MostBend = 0.24f;
    private const int BendCells = 2;

    // A cell: where phase turns everywhere there are no lines (0.18; a grid 0.2 to 0.6, moiré 3.7), and a pattern without ends is no print's
    // (0.011; rings 0.002).
    private const float MostTurns = 0.35f;
    private const float LeastMinutiae = 0.004f;

    public static bool IsIn(RidgeFlow flow, PrintArea area, int turns, int minutiae)
    {
        var size = area.Size;
        return size >= LeastCells
            && MeanClarity(area, size) >= LeastMeanClarity
            && turns <= MostTurns * size
            && minutiae >= Math.Clamp(LeastMinutiae * size, PrintTemplate.LeastMinutiae, PrintTemplate.MostMinutiae / 2)
            && MeanBend(flow, area) is >= LeastBend and <= MostBend;
    }

    private static float MeanClarity(PrintArea area, int size)
    {
        var clarity = 0f;
        for (var cell = 0; cell < area.Inside.Length; cell++)
            clarity += area.Inside[cell] ? area.Clarity.Values[cell] : 0;
        return clarity / size;
    }

    private static float MeanBend(RidgeFlow flow, PrintArea area)
    {
        var (bend, count) = (0f, 0);
        for (var row = 0; row < flow.Rows; row++)
        {
            for (var column = 0; column < flow.Columns; column++)
            {
                if (!area.Has(column, row) || !area.Has(column + BendCells, row))
                    continue;
                bend += MathF.Abs(MathF.Sin(flow.Angle(column, row) - flow.Angle(column + BendCells, row)));
                count++;
            }
        }
        return bend / Math.Max(1, count);
    }
}
