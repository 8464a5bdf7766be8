namespace CanCuoc.Invented;

/// <summary>A field without steps over the plane: random values, -1 to 1, on a lattice and a blend between them.</summary>
internal sealed class SmoothNoise
{
    // A power of two: the lattice repeats beyond it.
    private const int Side = 64;
    private readonly float[] lattice = new float[Side * Side];
    private readonly float perUnit;

    /// <summary>Draws the lattice.</summary>
    /// <param name="chance">Where the lattice's values come from.</param>
    /// <param name="grain">Pixels from one lattice point to the next.</param>
    public SmoothNoise(SeededChance chance, double grain)
    {
        perUnit = (float)(1 / grain);
        for (var i = 0; i < lattice.Length; i++)
            lattice[i] = (float)chance.Between(-1, 1);
    }

    public float At(double x, double y)
    {
        var (column, across) = Cell((float)x * perUnit);
        var (row, down) = Cell((float)y * perUnit);
        var next = (column + 1) & (Side - 1);
        var above = row * Side;
        var below = ((row + 1) & (Side - 1)) * Side;
        var top = lattice[above + column] + ((lattice[above + next] - lattice[above + column]) * across);
        var bottom = lattice[below + column] + ((lattice[below + next] - lattice[below + column]) * across);
        return top + ((bottom - top) * down);
    }

    private static (int Cell, float Blend) Cell(float at)
    {
        var floor = MathF.Floor(at);
        var part = at - floor;
        return ((int)floor & (Side - 1), part * part * (3 - (2 * part)));
    }
}
