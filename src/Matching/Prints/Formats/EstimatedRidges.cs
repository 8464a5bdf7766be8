namespace CanCuoc.Matching.Prints.Formats;

/// <summary>A ridge map for a print of which only the minutiae are known: near each, ridges run as it points.</summary>
internal static class EstimatedRidges
{
    // Pixels to the nearest minutia.
    private const float Reach = 44;

    private const float Spread = 22;
    private const int LongestSide = 255 * RidgeMap.FinestCell;

    public static RidgeMap Of(IReadOnlyCollection<Minutia> minutiae, int width, int height)
    {
        const int Cell = RidgeMap.FinestCell;
        var columns = (Math.Clamp(width, 1, LongestSide) + Cell - 1) / Cell;
        var map = new RidgeMap(Cell, columns, (Math.Clamp(height, 1, LongestSide) + Cell - 1) / Cell);
        for (var row = 0; row < map.Rows; row++)
        {
            for (var column = 0; column < map.Columns; column++)
                Fill(map, column, row, minutiae);
        }
        return map;
    }

    private static void Fill(RidgeMap map, int column, int row, IReadOnlyCollection<Minutia> minutiae)
    {
        var (cosine, sine, nearest) = (0f, 0f, float.MaxValue);
        foreach (var minutia in minutiae)
        {
            var (x, y) = (minutia.X - ((column + 0.5f) * map.Cell), minutia.Y - ((row + 0.5f) * map.Cell));
            var distance = (x * x) + (y * y);
            var weight = MathF.Exp(-distance / (2 * Spread * Spread));
            var (s, c) = MathF.SinCos(2 * minutia.Angle);
            (cosine, sine, nearest) = (cosine + (weight * c), sine + (weight * s), Math.Min(nearest, distance));
        }
        if (nearest <= Reach * Reach)
            map.Set(column, row, RidgeMap.DirectionOf(cosine, sine), clarity: 1);
    }
}
