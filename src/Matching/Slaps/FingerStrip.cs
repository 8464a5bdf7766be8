namespace CanCuoc.Matching.Slaps;

/// <summary>One finger of an upright hand, row by row from its tip: where it begins and ends across. In cells.</summary>
internal sealed class FingerStrip
{
    // A tip of a small child's little finger is about 6 mm each way.
    public const int FewestCells = 140;

    private readonly int top;
    private readonly (int Left, int Right)[] rows;

    private FingerStrip(int top, (int Left, int Right)[] rows, int cells)
    {
        (this.top, this.rows, Cells) = (top, rows, cells);
        var upper = rows.Take(UpperRows).Select(row => row.Right - row.Left + 1).Order().ToArray();
        Width = upper[upper.Length * 3 / 4];
        Unevenness = (Width - upper[upper.Length / 4]) / (double)Width;
    }

    public int Cells { get; }

    /// <summary>Of the upper part of the finger.</summary>
    public int Width { get; }

    /// <summary>Fingers from the left; lower joints that stand alone below a tip, palms and specks left out.</summary>
    public static List<FingerStrip> Of(RidgeGrid grid, double turn)
    {
        var all = UprightCells
            .Pieces(grid, turn)
            .Where(piece => piece.Count >= FewestCells)
            .Select(Whole)
            .OrderBy(strip => strip.top)
            .ToList();
        var largest = all.Count == 0 ? 0 : all.Max(strip => strip.Cells);
        var fingers = new List<FingerStrip>();
        foreach (var strip in all)
        {
            if (strip.Cells * 7 >= largest && !fingers.Exists(above => above.StandsAbove(strip)))
                fingers.Add(strip);
        }
        return [.. fingers.OrderBy(strip => strip.Middle(0.3))];
    }

    /// <summary>How far right the finger leans per cell down, and where its axis passes the tip's height.</summary>
    public (double Lean, double AtTop) Axis()
    {
        var (count, sumRow, sumMiddle, sumRows, sumBoth) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var row = rows.Length > 8 ? 2 : 0; row < Math.Min(rows.Length, Width * 2); row++)
        {
            var middle = (rows[row].Left + rows[row].Right) / 2.0;
            (count, sumRow, sumMiddle) = (count + 1, sumRow + row, sumMiddle + middle);
            (sumRows, sumBoth) = (sumRows + (row * row), sumBoth + (row * middle));
        }
        var spread = (count * sumRows) - (sumRow * sumRow);
        var lean = spread > 0 ? ((count * sumBoth) - (sumRow * sumMiddle)) / spread : 0;
        return (lean, (sumMiddle - (lean * sumRow)) / count);
    }

    /// <summary>How much narrower a quarter of the rows is, parts of the width.</summary>
    public double Unevenness { get; }

    public int Top => top;

    /// <summary>The cells of the tip, from the middle of the upright hand.</summary>
    public IEnumerable<(int Column, int Row)> TipCells()
    {
        for (var row = 0; row < UpperRows; row++)
        {
            for (var column = rows[row].Left; column <= rows[row].Right; column++)
                yield return (column, row + top);
        }
    }

    private int UpperRows => Math.Max(1, Math.Min(rows.Length, 40));

    private double Middle(double part)
    {
        var (left, right) = rows[(int)(part * (UpperRows - 1))];
        return (left + right) / 2.0;
    }

    private bool StandsAbove(FingerStrip other)
    {
        var (mine, theirs) = (rows[^1], other.rows[0]);
        var (middleHere, middleThere) = ((mine.Left + mine.Right) / 2.0, (theirs.Left + theirs.Right) / 2.0);
        return other.top > top + (rows.Length / 2)
            && Math.Abs(middleHere - middleThere) < Math.Max(Width, other.Width) * 0.6;
    }

    private static FingerStrip Whole(List<(int Column, int Row)> piece)
    {
        var (top, bottom) = (piece.Min(cell => cell.Row), piece.Max(cell => cell.Row));
        var spans = new (int Left, int Right)[bottom - top + 1];
        Array.Fill(spans, (int.MaxValue, int.MinValue));
        foreach (var (column, row) in piece)
        {
            var (left, right) = spans[row - top];
            spans[row - top] = (Math.Min(left, column), Math.Max(right, column));
        }
        return new FingerStrip(top, spans, piece.Count);
    }
}
