using System.Numerics.Tensors;

namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>Where there is a print, and how clear its ridges are: the share of a cell's light and dark that is ridges, 0 to 1.</summary>
internal sealed record PrintArea(Plane Clarity, bool[] Inside)
{
    private const int Cell = RidgeFlow.Cell;
    private const float LeastClarity = 0.10f;

    // Of a cell's variance: what noise the filters take for ridges.
    private const float Noise = 0.05f;

    // Gray levels, and of the strongest contrast of the picture: less is what an earlier finger left on the glass.
    private const float LeastContrast = 5;
    private const float LeastContrastShare = 0.2f;
    private const float Strongest = 0.9f;

    public int Size => Inside.Count(inside => inside);

    public bool Has(int column, int row) =>
        (uint)column < (uint)Clarity.Width
        && (uint)row < (uint)Clarity.Height
        && Inside[(row * Clarity.Width) + column];

    /// <summary>The cells that something touched.</summary>
    public static bool[] Touched(LevelledPrint print)
    {
        var picture = print.Contrast;
        var (columns, rows) = ((picture.Width + Cell - 1) / Cell, (picture.Height + Cell - 1) / Cell);
        var contrast = new float[columns * rows];
        for (var cell = 0; cell < contrast.Length; cell++)
        {
            var (x, y) = ((cell % columns * Cell) + (Cell / 2), (cell / columns * Cell) + (Cell / 2));
            contrast[cell] = picture[Math.Min(x, picture.Width - 1), Math.Min(y, picture.Height - 1)];
        }
        var strongest = contrast.Order().ElementAt((int)(Strongest * (contrast.Length - 1)));
        var least = Math.Max(LeastContrast, LeastContrastShare * strongest);
        return [.. contrast.Select(value => value >= least)];
    }

    public static PrintArea Of(LevelledPrint print, RidgeWaves waves, bool[] touched)
    {
        var (columns, rows) = (waves.Columns, touched.Length / waves.Columns);
        var (waved, all) = (new Plane(columns, rows), new Plane(columns, rows));
        for (var y = 0; y < print.Picture.Height; y++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (left, width) = (column * Cell, Math.Min(Cell, print.Picture.Width - (column * Cell)));
                var even = TensorPrimitives.SumOfSquares<float>(waves.Even.Row(y).Slice(left, width));
                var odd = TensorPrimitives.SumOfSquares<float>(waves.Odd.Row(y).Slice(left, width));
                waved[column, y / Cell] += (even + odd) / 2;
                all[column, y / Cell] += TensorPrimitives.SumOfSquares<float>(print.Picture.Row(y).Slice(left, width));
            }
        }
        (waved, all) = (Smoothing.Bell(waved, 1), Smoothing.Bell(all, 1));
        var clarity = new Plane(columns, rows);
        for (var cell = 0; cell < touched.Length; cell++)
            clarity.Values[cell] = waved.Values[cell] / (all.Values[cell] + (Noise * Cell * Cell));
        var inside = touched.Select((touch, cell) => touch && clarity.Values[cell] >= LeastClarity);
        return new(clarity, new CellShape([.. inside], columns).Rounded().Rounded().LargeParts().Cells);
    }
}
