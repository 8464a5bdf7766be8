namespace CanCuoc.Invented.Prints;

/// <summary>The part of a finger that touches: a dome above, straight sides, a flatter bow below, as a fingertip leaves it.</summary>
internal sealed class ContactRegion(Place middle, double halfWidth, double above, double below, SmoothNoise frays)
{
    /// <summary>One time the finger is put down.</summary>
    /// <param name="touching">How much of the pad touches, each way: 1 is a plain print of a grown finger.</param>
    /// <param name="rolled">From nail to nail.</param>
    public static ContactRegion Draw(double touching, bool rolled, SeededChance chance)
    {
        var middle = new Place(chance.Normal() * 5, chance.Normal() * 9);
        var wide = (rolled ? 205 : 136) * touching * chance.Between(0.94, 1.06);
        return new ContactRegion(
            middle,
            wide,
            (rolled ? 235 : 185) * touching * chance.Between(0.93, 1.07),
            (rolled ? 225 : 170) * touching * chance.Between(0.9, 1.08),
            new SmoothNoise(chance, 7)
        );
    }

    /// <summary>How firmly the skin touches at a place of the finger: 1 or more well inside, 0 at the edge and beyond.</summary>
    public double At(Place where)
    {
        var (x, y) = ((where.X - middle.X) / halfWidth, where.Y - middle.Y);
        y = y < 0 ? -y / above : y / below;
        // Between an ellipse and a rectangle, so that the sides are nearly straight.
        var across = Math.Abs(x);
        var out1 = Math.Sqrt(
            Math.Sqrt((across * across * across * across * 0.5) + (0.5 * x * x) + (y * y * y * y * 0.5) + (0.5 * y * y))
        );
        return Math.Clamp(((1 - out1) * 14) + (frays.At(where.X, where.Y) * 0.45), 0, 1.5);
    }
}
