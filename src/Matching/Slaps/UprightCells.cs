namespace CanCuoc.Matching.Slaps;

/// <summary>The covered cells of a slap turned upright, creases closed, and parted into pieces that hang together.</summary>
internal sealed class UprightCells
{
    // A crease is about a millimetre; this closes six cells, two and a half millimetres.
    private const int WidestCrease = 6;

    private readonly bool[] covered;
    private readonly int columns;
    private readonly int rows;

    private UprightCells(int columns, int rows) =>
        (this.columns, this.rows, covered) = (columns, rows, new bool[columns * rows]);

    /// <summary>Pieces, each a list of (column, row) of the upright hand in cells from the middle of the picture.</summary>
    public static List<List<(int Column, int Row)>> Pieces(RidgeGrid grid, double turn)
    {
        var side = (int)Math.Ceiling(Math.Sqrt((grid.Columns * grid.Columns) + (grid.Rows * grid.Rows))) + 2;
        var upright = new UprightCells(side, side);
        upright.Turn(grid, turn);
        upright.CloseCreases();
        upright.CutBridges();
        return CellPieces
            .Of(upright.covered, side)
            .ConvertAll(piece => piece.ConvertAll(cell => (cell.Column - (side / 2), cell.Row - (side / 2))));
    }

    private void Turn(RidgeGrid grid, double turn)
    {
        var (sine, cosine) = Math.SinCos(turn);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (across, along) = (column - (columns / 2), row - (rows / 2));
                var x = (int)Math.Round((grid.Columns / 2) + (across * cosine) - (along * sine));
                var y = (int)Math.Round((grid.Rows / 2) + (across * sine) + (along * cosine));
                covered[(row * columns) + column] =
                    x >= 0 && y >= 0 && x < grid.Columns && y < grid.Rows && grid.Covered[(y * grid.Columns) + x];
            }
        }
    }

    // What is narrower than three cells across is no finger but dirt, or where two fingers touch.
    private void CutBridges()
    {
        for (var row = 0; row < rows; row++)
        {
            var line = covered.AsSpan(row * columns, columns);
            var from = 0;
            while (from < columns)
            {
                var to = from;
                while (to < columns && line[to])
                    to++;
                if (to - from < 3)
                    line[from..to].Clear();
                from = to + 1;
            }
        }
    }

    private void CloseCreases()
    {
        for (var column = 0; column < columns; column++)
        {
            var last = -1;
            for (var row = 0; row < rows; row++)
            {
                if (!covered[(row * columns) + column])
                    continue;
                if (last >= 0 && row - last - 1 <= WidestCrease)
                {
                    for (var between = last + 1; between < row; between++)
                        covered[(between * columns) + column] = true;
                }
                last = row;
            }
        }
    }
}
