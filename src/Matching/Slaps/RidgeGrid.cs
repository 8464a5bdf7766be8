namespace CanCuoc.Matching.Slaps;

/// <summary>
/// A picture by cells of eight pixels: how strong light and dark change around each, and how well the changes run one way.
/// Each cell is judged by three by three cells, two and a half ridges.
/// </summary>
internal sealed class RidgeGrid
{
    public const int Cell = 8;

    // A print on a clean sensor changes by 60 to 90; noise and dirt stay below this.
    private const float LeastContrast = 12;

    private readonly float[] contrast;
    private readonly float[] coherence;
    private readonly float[] own;

    private RidgeGrid(int columns, int rows)
    {
        (Columns, Rows) = (columns, rows);
        var count = columns * rows;
        (contrast, coherence, own) = (new float[count], new float[count], new float[count]);
        Covered = new bool[count];
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Where something like a finger lies, a cell each.</summary>
    public bool[] Covered { get; }

    /// <summary>Standard deviation of gray.</summary>
    public float Contrast(int cell) => contrast[cell];

    /// <summary>1 when all changes run one way, 0 when every way.</summary>
    public float Coherence(int cell) => coherence[cell];

    public static RidgeGrid Of(GrayImage picture)
    {
        var grid = new RidgeGrid(Math.Max(1, picture.Width / Cell), Math.Max(1, picture.Height / Cell));
        var sums = new CellSums[grid.Columns * grid.Rows];
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
                sums[(row * grid.Columns) + column] = CellSums.Of(picture, column * Cell, row * Cell);
        }
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
                grid.Judge(sums, column, row);
        }
        grid.Cover();
        return grid;
    }

    private void Judge(CellSums[] sums, int column, int row)
    {
        var around = default(CellSums);
        for (var y = Math.Max(0, row - 1); y <= Math.Min(Rows - 1, row + 1); y++)
        {
            for (var x = Math.Max(0, column - 1); x <= Math.Min(Columns - 1, column + 1); x++)
                around = around.Plus(sums[(y * Columns) + x]);
        }
        contrast[(row * Columns) + column] = around.Deviation;
        own[(row * Columns) + column] = sums[(row * Columns) + column].Deviation;
        coherence[(row * Columns) + column] = around.Coherence;
    }

    // Above a third of what the strongest tenth of the changing cells have; the cell itself must change too, or the gap between two fingers
    // would be covered from both sides.
    private void Cover()
    {
        var changing = contrast.Where(value => value > LeastContrast).Order().ToArray();
        if (changing.Length == 0)
            return;
        var least = Math.Clamp(changing[changing.Length * 9 / 10] * 0.34f, LeastContrast, 40);
        for (var i = 0; i < Covered.Length; i++)
            Covered[i] = contrast[i] > least && own[i] > least / 2;
    }
}
