namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>The ridge map of a template, from the finer cells of its picture.</summary>
internal static class RidgeCells
{
    // Of the finer cells in one: fewer are the print's edge.
    private const float LeastShare = 0.4f;

    private const float ClaritySteps = 5;

    /// <summary>A map of cells of the size given, a multiple of the finer cells'.</summary>
    public static RidgeMap Of(RidgeFlow flow, PrintArea area, int cell)
    {
        var step = cell / RidgeFlow.Cell;
        var map = new RidgeMap(cell, (flow.Columns + step - 1) / step, (flow.Rows + step - 1) / step);
        for (var row = 0; row < map.Rows; row++)
        {
            for (var column = 0; column < map.Columns; column++)
                Fill(map, column, row, flow, area);
        }
        return map;
    }

    private static void Fill(RidgeMap map, int column, int row, RidgeFlow flow, PrintArea area)
    {
        var step = map.Cell / RidgeFlow.Cell;
        var (cosine, sine, clarity, count) = (0f, 0f, 0f, 0);
        for (var cell = 0; cell < step * step; cell++)
        {
            var (x, y) = ((column * step) + (cell % step), (row * step) + (cell / step));
            if (!area.Has(x, y))
                continue;
            var (s, c) = MathF.SinCos(2 * flow.Angle(x, y));
            (cosine, sine, clarity, count) = (cosine + c, sine + s, clarity + area.Clarity[x, y], count + 1);
        }
        if (count > LeastShare * step * step)
            map.Set(column, row, RidgeMap.DirectionOf(cosine, sine), (int)(clarity / count * ClaritySteps));
    }
}
