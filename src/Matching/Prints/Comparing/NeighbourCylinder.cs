using System.Numerics;
using System.Runtime.Intrinsics;

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

    // Steps of a turn for which the shares of all sections are kept; between them they lie on a line.
    private const int Steps = 1024;

    private static readonly float[] Roots =
    [
        .. Enumerable.Range(0, (Words * Side * Side) + 1).Select(bits => MathF.Sqrt(bits)),
    ];

    private static readonly Vector256<float>[] Shares =
    [
        .. Enumerable.Range(0, Steps + 1).Select(step => SharesOf(2 * MathF.PI * step / Steps)),
    ];

    /// <summary>Fills in the bits; answers which of the 64 cells lie on the print.</summary>
    public static ulong Fill(RidgeMap ridges, Minutia[] minutiae, int centre, Span<ulong> bits)
    {
        Span<Vector256<float>> cells = stackalloc Vector256<float>[Side * Side];
        cells.Clear();
        var middle = minutiae[centre];
        var (sine, cosine) = MathF.SinCos(middle.Angle);
        for (var at = 0; at < minutiae.Length; at++)
        {
            var (x, y) = (minutiae[at].X - middle.X, minutiae[at].Y - middle.Y);
            if (at != centre && (x * x) + (y * y) <= (Radius + Reach) * (Radius + Reach))
                Add(cells, (x * cosine) + (y * sine), (y * cosine) - (x * sine), minutiae[at].Angle - middle.Angle);
        }
        var valid = CellsOn(ridges, middle, sine, cosine);
        for (var cell = 0; cell < Side * Side; cell++)
        {
            if ((valid & (1UL << cell)) == 0)
                continue;
            var set = (ulong)Vector256.GreaterThan(cells[cell], Vector256.Create(Least)).ExtractMostSignificantBits();
            for (var word = 0; set != 0; word++, set >>= 1)
                bits[word] |= (set & 1) << cell;
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

    private static void Add(Span<Vector256<float>> cells, float along, float across, float turn)
    {
        var sections = SharesAt(turn);
        var (left, right) = CellsNear(along);
        var (top, bottom) = CellsNear(across);
        Span<float> bells = stackalloc float[Side];
        for (var column = left; column <= right; column++)
            bells[column] = Bell(Place(column) - along);
        for (var row = top; row <= bottom; row++)
        {
            var down = Place(row) - across;
            var near = sections * (Bell(down) / (Spread * MathF.Sqrt(2 * MathF.PI)));
            for (var column = left; column <= right; column++)
            {
                var aside = Place(column) - along;
                if ((aside * aside) + (down * down) <= Reach * Reach)
                    cells[(row * Side) + column] += near * bells[column];
            }
        }
    }

    // The first and the last whose middle a minutia there reaches.
    private static (int First, int Last) CellsNear(float place)
    {
        var middle = (place / CellSize) + ((Side - 1) / 2f);
        return (
            Math.Max(0, (int)MathF.Ceiling(middle - (Reach / CellSize))),
            Math.Min(Side - 1, (int)MathF.Floor(middle + (Reach / CellSize)))
        );
    }

    private static float Bell(float away) => MathF.Exp(-away * away / (2 * Spread * Spread));

    private static Vector256<float> SharesAt(float turn)
    {
        var turns = turn / (2 * MathF.PI);
        var step = (turns - MathF.Floor(turns)) * Steps;
        var below = Math.Min((int)step, Steps - 1);
        return Shares[below] + ((Shares[below + 1] - Shares[below]) * (step - below));
    }

    // The lanes beyond the sections stay nought.
    private static Vector256<float> SharesOf(float turn)
    {
        var shares = Vector256<float>.Zero;
        for (var section = 0; section < Words; section++)
        {
            var off = turn - ((section + 0.5f) * Section);
            shares = shares.WithElement(section, Share(off - (2 * MathF.PI * MathF.Round(off / (2 * MathF.PI)))));
        }
        return shares;
    }

    // A bell over the width of a section, by Simpson's rule.
    private static float Share(float off) =>
        Section / 6 * (AngleBell(off - (Section / 2)) + (4 * AngleBell(off)) + AngleBell(off + (Section / 2)));

    private static float AngleBell(float off) =>
        MathF.Exp(-off * off / (2 * AngleSpread * AngleSpread)) / (AngleSpread * MathF.Sqrt(2 * MathF.PI));
}
