namespace CanCuoc.Matching.Slaps;

/// <summary>Cells that hang together, side by side or one above the other.</summary>
internal static class CellPieces
{
    /// <summary>Each piece's cells.</summary>
    /// <param name="covered">Rows of cells; cleared by this.</param>
    public static List<List<(int Column, int Row)>> Of(bool[] covered, int columns)
    {
        var pieces = new List<List<(int Column, int Row)>>();
        for (var start = 0; start < covered.Length; start++)
        {
            if (covered[start])
                pieces.Add(Take(covered, columns, start));
        }
        return pieces;
    }

    private static List<(int Column, int Row)> Take(bool[] covered, int columns, int start)
    {
        var piece = new List<(int, int)>();
        var open = new Stack<int>([start]);
        covered[start] = false;
        while (open.TryPop(out var at))
        {
            piece.Add((at % columns, at / columns));
            ReadOnlySpan<int> around =
            [
                at % columns > 0 ? at - 1 : -1,
                at % columns < columns - 1 ? at + 1 : -1,
                at - columns,
                at + columns < covered.Length ? at + columns : -1,
            ];
            foreach (var next in around)
            {
                if (next < 0 || !covered[next])
                    continue;
                covered[next] = false;
                open.Push(next);
            }
        }
        return piece;
    }
}
