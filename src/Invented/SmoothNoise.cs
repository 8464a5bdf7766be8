namespace CanCuoc.Invented;

/// <summary>A field without steps over the plane: random values, -1 to 1, on a lattice and a blend between them.</summary>
internal sealed class SmoothNoise
{
    private readonly float[] lattice;
    private readonly int side;
    private readonly float perUnit;

    /// <summary>Draws the lattice.</summary>
    /// <param name="chance">Where the lattice's values come from.</param>
    /// <param name="grain">Pixels from one lattice point to the next.</param>
    /// <param name="side">Lattice points each way, a power of two: the lattice repeats beyond them.</param>
    public SmoothNoise(SeededChance chance, double grain, int side = 64)
    {
        (this.side, perUnit) = (side, (float)(1 / grain));
        lattice = new float[side * side];
        for (var i = 0; i < lattice.Length; i++)
            lattice[i] = (float)chance.Between(-1, 1);
    }

    public float At(double x, double y)
    {
        var (column, across) = Cell((float)x * perUnit);
        var (row, down) = Cell((float)y * perUnit);
        var next = (column + 1) & (side - 1);
        var above = row * side;
        var below = ((row + 1) & (side - 1)) * side;
        var top = lattice[above + column] + ((lattice[above + next] - lattice[above + column]) * across);
        var bottom = lattice[below + column] + ((lattice[below + next] - lattice[below + column]) * across);
        return top + ((bottom - top) * down);
    }

    private (int Cell, float Blend) Cell(float at)
    {
        var floor = MathF.Floor(at);
        var part = at - floor;
        return ((int)floor & (side - 1), part * part * (3 - (2 * part)));
    }
}
