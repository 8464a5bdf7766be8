namespace CanCuoc.Matching.Slaps;

/// <summary>
/// Which ways the fingers of a slap may point: the mean of the long axes of what hangs together; and near that, the way along which the
/// fingers cover the fewest and fullest columns, which also holds when fingers touch each other.
/// </summary>
internal static class HandDirection
{
    private const double FarthestTurn = 45;
    private const double NearAxes = 9;
    private const double Step = 1.5;

    // Fingers that touch each other make a piece about as wide as long: its axis says nothing.
    private const double LeastElongation = 0.12;

    /// <summary>Radians the hand may lean to the right, the likeliest first.</summary>
    public static IEnumerable<double> Candidates(RidgeGrid grid)
    {
        // By two cells a tip and the joint below its crease hang together, in a close hand also neighbours; by none every part is alone.
        for (var widening = 2; widening >= 0; widening--)
        {
            if (MeanAxis(grid, widening) is { } mean)
                yield return ((2 * mean) + Fullest(grid, mean - NearAxes, mean + NearAxes)) / 3 * Math.PI / 180;
        }
        yield return Fullest(grid, -FarthestTurn, FarthestTurn) * Math.PI / 180;
        for (var degrees = 0; degrees <= 36; degrees += 12)
        {
            yield return degrees * Math.PI / 180;
            yield return -degrees * Math.PI / 180;
        }
    }

    private static double Fullest(RidgeGrid grid, double from, double to)
    {
        var (best, most) = (0.0, -1.0);
        for (var degrees = from; degrees <= to; degrees += Step)
        {
            var fullness = Fullness(grid, degrees * Math.PI / 180);
            if (fullness > most)
                (best, most) = (degrees, fullness);
        }
        return best;
    }

    // Degrees; null when nothing is long enough to tell.
    private static double? MeanAxis(RidgeGrid grid, int widening)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (
            var piece in CellPieces
                .Of(Widened(grid, widening), grid.Columns)
                .Where(piece => piece.Count >= FingerStrip.FewestCells)
        )
        {
            var (degrees, elongation, _) = PieceAxis.Of(piece);
            if (elongation < LeastElongation || Math.Abs(degrees) > 65)
                continue;
            var weight = elongation * Math.Sqrt(piece.Count);
            (sum, weights) = (sum + (weight * degrees), weights + weight);
        }
        return weights > 0 ? sum / weights : null;
    }

    private static bool[] Widened(RidgeGrid grid, int by)
    {
        var wide = new bool[grid.Covered.Length];
        for (var row = by; row < grid.Rows - by; row++)
        {
            for (var column = by; column < grid.Columns - by; column++)
            {
                for (var near = -by; near <= by && grid.Covered[(row * grid.Columns) + column]; near++)
                    wide.AsSpan(((row + near) * grid.Columns) + column - by, (2 * by) + 1).Fill(value: true);
            }
        }
        return wide;
    }

    private static double Fullness(RidgeGrid grid, double turn)
    {
        var (sine, cosine) = Math.SinCos(turn);
        var columns = new double[grid.Columns + (2 * grid.Rows) + 2];
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                if (!grid.Covered[(row * grid.Columns) + column])
                    continue;
                var across = (column * cosine) + (row * sine) + grid.Rows;
                var whole = (int)across;
                columns[whole] += 1 - (across - whole);
                columns[whole + 1] += across - whole;
            }
        }
        return columns.Sum(column => column * column);
    }
}
