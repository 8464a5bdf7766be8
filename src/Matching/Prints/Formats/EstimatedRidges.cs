namespace CanCuoc.Matching.Prints.Formats;

/// <summary>A ridge map for a print of which only the minutiae are known: near each, ridges run as it points.</summary>
internal static class EstimatedRidges
{
    // Pixels to the nearest minutia.
    private const float Reach = 44;

    private const float Spread = 22;

    // Pixels beyond which a minutia says nothing: a weight of less than a thousandth.
    private const float Far = 4 * Spread;

    private const int LongestSide = 255 * RidgeMap.FinestCell;

    /// <summary>A template with the finest map that a stored one has room for.</summary>
    public static PrintTemplate Template(IReadOnlyCollection<Minutia> minutiae, int width, int height)
    {
        for (var cell = RidgeMap.FinestCell; ; cell += RidgeMap.CellStep)
        {
            var template = new PrintTemplate(width, height, minutiae, Map(minutiae, width, height, cell));
            if (StoredTemplate.Length(template) <= PrintTemplate.MostBytes)
                return template;
        }
    }

    private static RidgeMap Map(IReadOnlyCollection<Minutia> minutiae, int width, int height, int cell)
    {
        var columns = (Math.Clamp(width, 1, LongestSide) + cell - 1) / cell;
        var map = new RidgeMap(cell, columns, (Math.Clamp(height, 1, LongestSide) + cell - 1) / cell);
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
            if (distance > Far * Far)
                continue;
            var weight = MathF.Exp(-distance / (2 * Spread * Spread));
            var (s, c) = MathF.SinCos(2 * minutia.Angle);
            (cosine, sine, nearest) = (cosine + (weight * c), sine + (weight * s), Math.Min(nearest, distance));
        }
        if (nearest <= Reach * Reach)
            map.Set(column, row, RidgeMap.DirectionOf(cosine, sine), clarity: 1);
    }
}
