namespace CanCuoc.Matching.Prints;

/// <summary>
/// Which way the ridges run over a print, in square cells: what a template keeps of the picture beside the minutiae. Directions are angles
/// doubled, as vectors of length one, so that they can be averaged.
/// </summary>
public sealed class RidgeMap
{
    /// <summary>Directions told apart: half a circle in 64 parts.</summary>
    public const int Directions = 64;

    /// <summary>Steps of clarity.</summary>
    public const int Clarities = 4;

    /// <summary>Pixels; two ridges.</summary>
    public const int FinestCell = 16;

    /// <summary>Cells of coarser maps are larger by this, pixels.</summary>
    internal const int CellStep = 8;

    private const byte Outside = 255;

    private static readonly (float Cosine, float Sine)[] Doubled =
    [
        .. Enumerable
            .Range(0, Directions)
            .Select(at => MathF.SinCos(2 * MathF.PI * at / Directions))
            .Select(pair => (pair.Cos, pair.Sin)),
    ];

    private readonly byte[] directions;
    private readonly byte[] clarities;

    /// <summary>A map without any print.</summary>
    /// <param name="cell">Pixels of a cell's side at 500 an inch.</param>
    public RidgeMap(int cell, int columns, int rows)
    {
        (Cell, Columns, Rows) = (cell, columns, rows);
        directions = new byte[columns * rows];
        directions.AsSpan().Fill(Outside);
        clarities = new byte[directions.Length];
    }

    public int Cell { get; }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>How many cells belong to the print.</summary>
    public int Size => directions.Count(direction => direction != Outside);

    /// <summary>Whether a cell belongs to the print.</summary>
    public bool IsInside(int column, int row) =>
        (uint)column < (uint)Columns && (uint)row < (uint)Rows && directions[(row * Columns) + column] != Outside;

    /// <summary>Whether a pixel belongs to the print.</summary>
    public bool Has(float x, float y) => x >= 0 && y >= 0 && IsInside((int)x / Cell, (int)y / Cell);

    /// <summary>Direction, 0 to 63 of half a circle from the x axis towards y, of a cell inside.</summary>
    public int Direction(int column, int row) => directions[(row * Columns) + column];

    /// <summary>0 to 3.</summary>
    public int Clarity(int column, int row) => clarities[(row * Columns) + column];

    /// <summary>The direction at a pixel as a doubled angle, between the cells around it; false where there are too few.</summary>
    public bool TryDirection(float x, float y, out float cosine, out float sine)
    {
        var (left, top) = ((x / Cell) - 0.5f, (y / Cell) - 0.5f);
        var (column, row) = ((int)MathF.Floor(left), (int)MathF.Floor(top));
        var (across, down) = (left - column, top - row);
        (cosine, sine) = (0, 0);
        var weight =
            Add(column, row, (1 - across) * (1 - down), ref cosine, ref sine)
            + Add(column + 1, row, across * (1 - down), ref cosine, ref sine)
            + Add(column, row + 1, (1 - across) * down, ref cosine, ref sine)
            + Add(column + 1, row + 1, across * down, ref cosine, ref sine);
        return weight > 0.4f;
    }

    /// <summary>The step nearest to a doubled angle.</summary>
    public static int DirectionOf(float cosine, float sine) =>
        (int)MathF.Round(MathF.Atan2(sine, cosine) / (2 * MathF.PI) * Directions) & (Directions - 1);

    /// <summary>Makes a cell part of the print.</summary>
    /// <param name="direction">0 to 63 of half a circle, from the x axis towards y.</param>
    /// <param name="clarity">0 to 3.</param>
    public void Set(int column, int row, int direction, int clarity)
    {
        directions[(row * Columns) + column] = (byte)direction;
        clarities[(row * Columns) + column] = (byte)Math.Clamp(clarity, 0, Clarities - 1);
    }

    private float Add(int column, int row, float weight, ref float cosine, ref float sine)
    {
        if (!IsInside(column, row))
            return 0;
        var direction = Doubled[directions[(row * Columns) + column]];
        cosine += weight * direction.Cosine;
        sine += weight * direction.Sine;
        return weight;
    }
}
