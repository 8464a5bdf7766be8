using System.Runtime.Intrinsics;

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

    // Of which at least so much must be print for a direction between cells.
    private const float LeastPrint = 0.4f;

    // Cosine and sine of the doubled angle, and one.
    private static readonly Vector128<float>[] Doubled =
    [
        .. Enumerable
            .Range(0, Directions)
            .Select(at => MathF.SinCos(2 * MathF.PI * at / Directions))
            .Select(pair => Vector128.Create(pair.Cos, pair.Sin, 1, 0)),
    ];

    private readonly byte[] directions;
    private readonly byte[] clarities;

    // With a border of nothing, so that no neighbour needs to be checked.
    private readonly Vector128<float>[] bordered;
    private readonly float scale;

    /// <summary>A map without any print.</summary>
    /// <param name="cell">Pixels of a cell's side at 500 an inch.</param>
    public RidgeMap(int cell, int columns, int rows)
    {
        (Cell, Columns, Rows) = (cell, columns, rows);
        directions = new byte[columns * rows];
        directions.AsSpan().Fill(Outside);
        clarities = new byte[directions.Length];
        bordered = new Vector128<float>[(columns + 2) * (rows + 2)];
        scale = 1f / cell;
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
    public bool Has(float x, float y) => x >= 0 && y >= 0 && IsInside((int)(x * scale), (int)(y * scale));

    /// <summary>Direction, 0 to 63 of half a circle from the x axis towards y, of a cell inside.</summary>
    public int Direction(int column, int row) => directions[(row * Columns) + column];

    /// <summary>0 to 3.</summary>
    public int Clarity(int column, int row) => clarities[(row * Columns) + column];

    /// <summary>The direction at a pixel as a doubled angle, between the cells around it; false where there are too few.</summary>
    public bool TryDirection(float x, float y, out float cosine, out float sine)
    {
        // By the bordered cells.
        var (left, top) = ((x * scale) + 0.5f, (y * scale) + 0.5f);
        var (column, row) = ((int)left, (int)top);
        (cosine, sine) = (0, 0);
        if (left < 0 || top < 0 || column > Columns || row > Rows)
            return false;
        var at = Bordered(column, row);
        var (across, down) = (left - column, top - row);
        var above = (bordered[at] * (1 - across)) + (bordered[at + 1] * across);
        var below = (bordered[at + Columns + 2] * (1 - across)) + (bordered[at + Columns + 3] * across);
        var here = (above * (1 - down)) + (below * down);
        (cosine, sine) = (here[0], here[1]);
        return here[2] > LeastPrint;
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
        bordered[Bordered(column + 1, row + 1)] = Doubled[direction];
        clarities[(row * Columns) + column] = (byte)Math.Clamp(clarity, 0, Clarities - 1);
    }

    private int Bordered(int column, int row) => (row * (Columns + 2)) + column;
}
