namespace CanCuoc.Matching.Slaps;

/// <summary>The long axis of a piece, by its second moments.</summary>
/// <param name="Degrees">It leans to the right.</param>
/// <param name="Elongation">0 round, 1 a line.</param>
/// <param name="Width">Across it, in cells, as if the piece were a rectangle.</param>
internal readonly record struct PieceAxis(double Degrees, double Elongation, double Width)
{
    public static PieceAxis Of(List<(int Column, int Row)> piece)
    {
        var (meanX, meanY) = (piece.Average(cell => cell.Column), piece.Average(cell => cell.Row));
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        foreach (var (column, row) in piece)
        {
            var (x, y) = (column - meanX, row - meanY);
            (xx, yy, xy) = (xx + (x * x), yy + (y * y), xy + (x * y));
        }
        var difference = Math.Sqrt(((yy - xx) * (yy - xx)) + (4 * xy * xy));
        var angle = 0.5 * Math.Atan2(-2 * xy, yy - xx);
        // A side of a rectangle is the root of twelve times its variance.
        var width = Math.Sqrt(12 * Math.Max(0, (xx + yy - difference) / 2 / piece.Count));
        return new PieceAxis(angle * 180 / Math.PI, difference / (xx + yy), width);
    }
}
