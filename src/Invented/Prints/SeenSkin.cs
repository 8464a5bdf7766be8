using CanCuoc.Matching.Prints;

namespace CanCuoc.Invented.Prints;

/// <summary>The part of a finger's ridges that one impression shows, by the impression's own pixels.</summary>
internal sealed class SeenSkin(RidgePlan plan, Touch touch, ContactRegion contact, ImpressionConditions conditions)
{
    // Pixels at the border where an extraction judges nothing.
    private const double Firm = 0.5;

    public int Width => conditions.Width;

    public int Height => conditions.Height;

    public bool Has(double x, double y) =>
        x >= 0 && y >= 0 && x < Width && y < Height && contact.At(OnFinger(x, y)) > Firm;

    /// <summary>New ridges a square pixel, and the direction they begin in: radians from x towards y.</summary>
    public (double Count, double Angle) NewRidges(double x, double y)
    {
        var skin = Skin(x, y);
        return (plan.NewRidges(skin.X, skin.Y), Way(skin));
    }

    /// <summary>The run of the ridges as a template keeps it.</summary>
    public RidgeMap Map(SeededChance chance)
    {
        const int Cell = RidgeMap.FinestCell;
        var map = new RidgeMap(Cell, Width / Cell, Height / Cell);
        for (var row = 0; row < map.Rows; row++)
        {
            for (var column = 0; column < map.Columns; column++)
            {
                var (x, y) = ((column + 0.5) * Cell, (row + 0.5) * Cell);
                if (!Touches(x, y))
                    continue;
                var (sine, cosine) = Math.SinCos(2 * Way(Skin(x, y)));
                map.Set(column, row, RidgeMap.DirectionOf((float)cosine, (float)sine), Clarity(chance));
            }
        }
        return map;
    }

    // An extraction counts a cell in that the finger touches only in part.
    private bool Touches(double x, double y)
    {
        const double Half = RidgeMap.FinestCell / 2.0;
        return contact.At(OnFinger(x, y)) > 0
            || contact.At(OnFinger(x - Half, y)) > 0
            || contact.At(OnFinger(x + Half, y)) > 0
            || contact.At(OnFinger(x, y - Half)) > 0
            || contact.At(OnFinger(x, y + Half)) > 0;
    }

    private static int Clarity(SeededChance chance) => chance.Weighted([0.05, 0.12, 0.12, 0.71]);

    private Place OnFinger(double x, double y) => touch.OnFinger(x - (Width / 2), y - (Height / 2));

    private Place Skin(double x, double y) => touch.Distortion.At(OnFinger(x, y));

    private double Way(Place skin) => touch.Turn - plan.Ways.At(skin.X, skin.Y);
}
