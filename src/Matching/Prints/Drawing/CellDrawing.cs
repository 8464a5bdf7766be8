using System.Globalization;
using System.Text;
using CanCuoc.Matching.Prints.Extracting;

namespace CanCuoc.Matching.Prints.Drawing;

/// <summary>What is known of cells, as elements of SVG.</summary>
internal static class CellDrawing
{
    private const int Cell = RidgeFlow.Cell;

    /// <summary>A veil over the cells that are not meant; runs of them as one.</summary>
    public static string Veil(bool[] cells, int columns)
    {
        var path = new StringBuilder("<path fill=\"#3b5bdb\" fill-opacity=\"0.45\" d=\"");
        for (var first = 0; first < cells.Length; )
        {
            var (next, rowEnd) = (first + 1, ((first / columns) + 1) * columns);
            while (next < rowEnd && cells[next] == cells[first])
                next++;
            var width = (next - first) * Cell;
            if (!cells[first])
                path.Append(
                    CultureInfo.InvariantCulture,
                    $"M{first % columns * Cell} {first / columns * Cell}h{width}v{Cell}h-{width}z"
                );
            first = next;
        }
        return path.Append("\"/>").ToString();
    }

    /// <summary>A stroke along the ridges in each cell meant, as long as it is certain.</summary>
    public static string Flow(RidgeFlow flow, bool[] cells)
    {
        var path = new StringBuilder();
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (column, row) = (cell % flow.Columns, cell / flow.Columns);
            if (cells[cell])
                Stroke(path, column, row, Cell, flow.Angle(column, row), Cell * flow.Coherence(column, row));
        }
        return Strokes(path);
    }

    /// <summary>A stroke along the ridges in each cell of a template's map.</summary>
    public static string Ridges(RidgeMap ridges)
    {
        var path = new StringBuilder();
        for (var row = 0; row < ridges.Rows; row++)
        {
            for (var column = 0; column < ridges.Columns; column++)
            {
                if (!ridges.IsInside(column, row))
                    continue;
                var angle = ridges.Direction(column, row) * MathF.PI / RidgeMap.Directions;
                Stroke(path, column, row, ridges.Cell, angle, 0.8f * ridges.Cell);
            }
        }
        return Strokes(path);
    }

    private static string Strokes(StringBuilder path) =>
        $"<path fill=\"none\" stroke=\"#c92a2a\" stroke-width=\"1.2\" d=\"{path}\"/>";

    private static void Stroke(StringBuilder path, int column, int row, int cell, float angle, float length)
    {
        var (sine, cosine) = MathF.SinCos(angle);
        var (x, y) = ((column + 0.5f) * cell, (row + 0.5f) * cell);
        var (across, down) = (cosine * length / 2, sine * length / 2);
        path.Append(CultureInfo.InvariantCulture, $"M{x - across:0.#} {y - down:0.#}L{x + across:0.#} {y + down:0.#}");
    }
}
