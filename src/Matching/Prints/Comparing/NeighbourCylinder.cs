using System.Numerics;

namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>
/// The minutiae around a minutia as bits of a cylinder: eight by eight cells of a disc around it, by six sections of direction; a bit is set
/// where there is a minutia near the cell whose direction is near the section's (Cappelli, Ferrara and Maltoni, "Minutia cylinder-code", 2010).
/// </summary>
internal static class NeighbourCylinder
{
    /// <summary>A word a section.</summary>
    public const int Words = 6;

    private const int Side = 8;
    private const float Radius = 70;
    private const float CellSize = 2 * Radius / Side;
    private const float Spread = 28f / 3;
    private const float Reach = 3 * Spread;
    private const float AngleSpread = 2 * MathF.PI / 9;
    private const float Section = 2 * MathF.PI / Words;
    private const float Least = 0.01f;
    private const int LeastCells = 20;
    private const int LeastBits = 12;

    private static readonly float[] Roots =
    [
        .. Enumerable.Range(0, (Words * Side * Side) + 1).Select(bits => MathF.Sqrt(bits)),
    ];

    /// <summary>Fills in the bits; answers which of the 64 cells lie on the print.</summary>
    public static ulong Fill(PrintTemplate template, Minutia[] minutiae, int centre, Span<ulong> bits)
    {
        Span<float> cells = stackalloc float[Side * Side * Words];
        cells.Clear();
        var middle = minutiae[centre];
        var (sine, cosine) = MathF.SinCos(middle.Angle);
        for (var at = 0; at < minutiae.Length; at++)
        {
            var (x, y) = (minutiae[at].X - middle.X, minutiae[at].Y - middle.Y);
            if (at != centre && (x * x) + (y * y) <= (Radius + Reach) * (Radius + Reach))
                Add(cells, (x * cosine) + (y * sine), (y * cosine) - (x * sine), minutiae[at].Angle - middle.Angle);
        }
        var valid = CellsOn(template.Ridges, middle, sine, cosine);
        for (var word = 0; word < Words; word++)
        {
            for (var cell = 0; cell < Side * Side; cell++)
            {
                if (cells[(cell * Words) + word] > Least)
                    bits[word] |= 1UL << cell;
            }
            bits[word] &= valid;
        }
        return valid;
    }

    /// <summary>0 to 1, over the cells that lie on both prints.</summary>
    public static float Similarity(ReadOnlySpan<ulong> one, ulong oneValid, ReadOnlySpan<ulong> other, ulong otherValid)
    {
        var both = oneValid & otherValid;
        if (BitOperations.PopCount(both) < LeastCells)
            return 0;
        var (different, set, otherSet) = (0, 0, 0);
        for (var word = 0; word < Words; word++)
        {
            var (p, q) = (one[word] & both, other[word] & both);
            different += BitOperations.PopCount(p ^ q);
            set += BitOperations.PopCount(p);
            otherSet += BitOperations.PopCount(q);
        }
        return set + otherSet < LeastBits ? 0 : Math.Max(0, 1 - (Roots[different] / (Roots[set] + Roots[otherSet])));
    }

    private static ulong CellsOn(RidgeMap ridges, Minutia middle, float sine, float cosine)
    {
        ulong valid = 0;
        for (var cell = 0; cell < Side * Side; cell++)
        {
            var (along, across) = (Place(cell % Side), Place(cell / Side));
            var (x, y) = ((along * cosine) - (across * sine), (along * sine) + (across * cosine));
            if ((along * along) + (across * across) <= Radius * Radius && ridges.Has(middle.X + x, middle.Y + y))
                valid |= 1UL << cell;
        }
        return valid;
    }

    private static float Place(int cell) => (cell - ((Side - 1) / 2f)) * CellSize;

    private static void Add(Span<float> cells, float along, float across, float turn)
    {
        Span<float> sections = stackalloc float[Words];
        for (var section = 0; section < Words; section++)
        {
            var off = turn - ((section + 0.5f) * Section);
            sections[section] = Share(off - (2 * MathF.PI * MathF.Round(off / (2 * MathF.PI))));
        }
        for (var cell = 0; cell < Side * Side; cell++)
        {
            var (x, y) = (Place(cell % Side) - along, Place(cell / Side) - across);
            var distance = (x * x) + (y * y);
            if (distance > Reach * Reach)
                continue;
            var near = MathF.Exp(-distance / (2 * Spread * Spread)) / (Spread * MathF.Sqrt(2 * MathF.PI));
            for (var section = 0; section < Words; section++)
                cells[(cell * Words) + section] += near * sections[section];
        }
    }

    // A bell over the width of a section, by Simpson's rule.
    private static float Share(float off) =>
        Section / 6 * (Bell(off - (Section / 2)) + (4 * Bell(off)) + Bell(off + (Section / 2)));

    private static float Bell(float off) =>
        MathF.Exp(-off * off / (2 * AngleSpread * AngleSpread)) / (AngleSpread * MathF.Sqrt(2 * MathF.PI));
}
