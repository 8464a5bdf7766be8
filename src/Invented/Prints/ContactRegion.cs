namespace CanCuoc.Invented.Prints;

/// <summary>The part of a finger that touches: a dome above, straight sides, a flatter bow below, as a fingertip leaves it.</summary>
internal sealed class ContactRegion(Place middle, double halfWidth, double above, double below, SmoothNoise frays)
{
    // A crease keeps about a millimetre of skin off the glass.
    private const double CreaseWidth = 20;

    public double HalfWidth => halfWidth;

    public double Above => above;

    public double Below => below;

    public Place Middle => middle;

    /// <summary>How much of the next joint touches below the crease, pixels along the finger.</summary>
    public double NextJoint { get; private init; }

    /// <summary>Where the next joint begins, pixels below the middle of the finger tip.</summary>
    public double Crease => middle.Y + below + (CreaseWidth / 2);

    /// <summary>One time the finger is put down.</summary>
    /// <param name="touching">How much of the pad touches, each way: 1 is a plain print of a grown finger.</param>
    /// <param name="rolled">From nail to nail.</param>
    /// <param name="lattice">Points each way of the noise at its edge, a power of two; a picture's has 64.</param>
    public static ContactRegion Draw(double touching, bool rolled, SeededChance chance, int lattice = 64)
    {
        var middle = new Place(chance.Normal() * 5, chance.Normal() * 9);
        var wide = (rolled ? 205 : 136) * touching * chance.Between(0.94, 1.06);
        return new ContactRegion(
            middle,
            wide,
            (rolled ? 235 : 185) * touching * chance.Between(0.93, 1.07),
            (rolled ? 225 : 170) * touching * chance.Between(0.9, 1.08),
            new SmoothNoise(chance, 7, lattice)
        );
    }

    /// <summary>One finger of a slap: the tip down to its crease, and what touches of the next joint.</summary>
    /// <param name="size">1 is an index finger.</param>
    /// <param name="touching">How much of the pad touches across.</param>
    /// <param name="nextJoint">Pixels along the finger.</param>
    public static ContactRegion DrawFlat(double size, double touching, double nextJoint, SeededChance chance) =>
        new(
            new Place(0, 0),
            136 * size * Math.Sqrt(touching),
            185 * size * chance.Between(0.96, 1.02),
            172 * size * chance.Between(0.96, 1.05),
            new SmoothNoise(chance, 7)
        )
        {
            NextJoint = nextJoint,
        };

    /// <summary>How firmly the skin touches at a place of the finger: 1 or more well inside, 0 at the edge and beyond.</summary>
    public double At(Place where)
    {
        var outside = Outside((where.X - middle.X) / halfWidth, where.Y - middle.Y);
        return Math.Clamp(((1 - outside) * 14) + (frays.At(where.X, where.Y) * 0.45), 0, 1.5);
    }

    private double Outside(double x, double y)
    {
        var tip = Rounded(x, y < 0 ? -y / above : y / below);
        if (NextJoint <= 0)
            return tip;
        var half = NextJoint / 2;
        return Math.Min(tip, Rounded(x / 0.95, (y - below - CreaseWidth - half) / half));
    }

    // Between an ellipse and a rectangle, so that the sides are nearly straight: 1 on the edge.
    private static double Rounded(double x, double y)
    {
        var (across, along) = (x * x, y * y);
        return Math.Sqrt(Math.Sqrt(0.5 * (across + along + (across * across) + (along * along))));
    }
}
