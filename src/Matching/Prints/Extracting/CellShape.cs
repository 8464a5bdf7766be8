namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>A shape of cells.</summary>
internal sealed class CellShape(bool[] cells, int columns)
{
    // Of the largest part: smaller ones are specks.
    private const int LeastPart = 5;

    private readonly int rows = cells.Length / columns;

    public bool[] Cells => cells;

    /// <summary>What most of the nine cells around each say.</summary>
    public CellShape Rounded()
    {
        var rounded = new bool[cells.Length];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (set, all) = (0, 0);
            foreach (var near in Around(cell, reach: 1))
                (set, all) = (set + (cells[near] ? 1 : 0), all + 1);
            rounded[cell] = 2 * set > all;
        }
        return new(rounded, columns);
    }

    /// <summary>The connected parts that are at least a fifth of the largest.</summary>
    public CellShape LargeParts()
    {
        var parts = new int[cells.Length];
        List<int> sizes = [0];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] && parts[cell] == 0)
                sizes.Add(Spread(cell, sizes.Count, parts));
        }
        var least = sizes.Max() / LeastPart;
        return new([.. parts.Select(part => part > 0 && sizes[part] >= least)], columns);
    }

    private int Spread(int start, int part, int[] parts)
    {
        var (open, size) = (new Stack<int>([start]), 0);
        parts[start] = part;
        while (open.TryPop(out var cell))
        {
            size++;
            foreach (var near in Around(cell, reach: 1))
            {
                var isBeside = near % columns == cell % columns || near / columns == cell / columns;
                if (!isBeside || !cells[near] || parts[near] != 0)
                    continue;
                parts[near] = part;
                open.Push(near);
            }
        }
        return size;
    }

    private IEnumerable<int> Around(int cell, int reach)
    {
        var (column, row) = (cell % columns, cell / columns);
        for (var y = Math.Max(0, row - reach); y <= Math.Min(rows - 1, row + reach); y++)
        {
            for (var x = Math.Max(0, column - reach); x <= Math.Min(columns - 1, column + reach); x++)
                yield return (y * columns) + x;
        }
    }
}
