using CanCuoc.Matching.Prints;

namespace CanCuoc.Invented.Prints;

/// <summary>How the ridges run that one impression shows, at the corners of the cells of a template's map.</summary>
internal sealed class SeenRidges
{
    public const int Cell = RidgeMap.FinestCell;

    // Of the firmness at a cell's corners together: an extraction counts a cell in that the finger touches only in part.
    private const double Touched = 0.5;

    // Pixels to the border of the print within which an extraction believes no minutia.
    private const float Margin = 12;

    private readonly RidgeCorner[] corners;
    private readonly int stride;

    public SeenRidges(RidgePlan plan, Touch touch, ContactRegion contact, int width, int height)
    {
        Map = new RidgeMap(Cell, width / Cell, height / Cell);
        stride = Map.Columns + 1;
        corners = new RidgeCorner[stride * (Map.Rows + 1)];
        for (var at = 0; at < corners.Length; at++)
        {
            var (x, y) = ((at % stride * Cell) - (width / 2), (at / stride * Cell) - (height / 2));
            corners[at] = RidgeCorner.Of(plan, touch, contact, touch.OnFinger(x, y));
        }
    }

    /// <summary>Without any cell that the finger does not touch.</summary>
    public RidgeMap Map { get; }

    /// <summary>Makes the cells that the finger touches part of the map.</summary>
    public void Show(SeededChance chance)
    {
        for (var row = 0; row < Map.Rows; row++)
        {
            for (var column = 0; column < Map.Columns; column++)
            {
                if (Firmness(column, row) <= Touched)
                    continue;
                var (cosine, sine) = Doubled(column, row, 0.5, 0.5);
                var clarity = chance.Weighted([0.05, 0.12, 0.12, 0.71]);
                Map.Set(column, row, RidgeMap.DirectionOf((float)cosine, (float)sine), clarity);
            }
        }
    }

    /// <summary>Whether an extraction would believe a minutia at a pixel.</summary>
    public bool Has(float x, float y) =>
        Map.Has(x - Margin, y) && Map.Has(x + Margin, y) && Map.Has(x, y - Margin) && Map.Has(x, y + Margin);

    /// <summary>The way of the ridges within a cell, twice the angle from x towards y.</summary>
    /// <param name="across">0 to 1.</param>
    /// <param name="down">0 to 1.</param>
    public (double Cosine, double Sine) Doubled(int column, int row, double across, double down)
    {
        var above = corners.AsSpan((row * stride) + column, 2);
        var below = corners.AsSpan(((row + 1) * stride) + column, 2);
        var (left, right) = (1 - across, across);
        return (
            ((1 - down) * ((left * above[0].Cosine) + (right * above[1].Cosine)))
                + (down * ((left * below[0].Cosine) + (right * below[1].Cosine))),
            ((1 - down) * ((left * above[0].Sine) + (right * above[1].Sine)))
                + (down * ((left * below[0].Sine) + (right * below[1].Sine)))
        );
    }

    /// <summary>
    /// How many ridges more leave a cell than enter it: where ridges spread, or come closer than before, new ones begin. Leaving is with the
    /// direction of the cell's middle.
    /// </summary>
    public double NewRidges(int column, int row)
    {
        var with = Half(Doubled(column, row, 0.5, 0.5));
        var above = corners.AsSpan((row * stride) + column, 2);
        var below = corners.AsSpan(((row + 1) * stride) + column, 2);
        var (leftTop, rightTop) = (above[0].Ridges(with), above[1].Ridges(with));
        var (leftBottom, rightBottom) = (below[0].Ridges(with), below[1].Ridges(with));
        var across = rightTop.X + rightBottom.X - leftTop.X - leftBottom.X;
        var down = leftBottom.Y + rightBottom.Y - leftTop.Y - rightTop.Y;
        return (across + down) * Cell / 2;
    }

    /// <summary>The angle of which this is the double, in the half circle to the right.</summary>
    public static (double Cosine, double Sine) Half((double Cosine, double Sine) doubled)
    {
        var length = Math.Sqrt((doubled.Cosine * doubled.Cosine) + (doubled.Sine * doubled.Sine));
        var share = length > 0 ? doubled.Cosine / length : 1;
        return (Math.Sqrt((1 + share) / 2), Math.CopySign(Math.Sqrt((1 - share) / 2), doubled.Sine));
    }

    private double Firmness(int column, int row)
    {
        var at = (row * stride) + column;
        return corners[at].Firmness
            + corners[at + 1].Firmness
            + corners[at + stride].Firmness
            + corners[at + stride + 1].Firmness;
    }
}

/// <summary>The run of ridges at a place of an impression: twice the angle of their way, from x towards y.</summary>
/// <param name="Density">Ridges a pixel across.</param>
/// <param name="Firmness">Of the touch, 0 to 1.5.</param>
internal readonly record struct RidgeCorner(double Cosine, double Sine, double Density, double Firmness)
{
    public static RidgeCorner Of(RidgePlan plan, Touch touch, ContactRegion contact, Place onFinger)
    {
        var firmness = contact.At(onFinger);
        var skin = touch.Distortion.At(onFinger);
        var (cosine, sine) = plan.Ways.Doubled(skin.X, skin.Y);
        var (turnSine, turnCosine) = Math.SinCos(2 * touch.Turn);
        return new(
            (turnCosine * cosine) + (turnSine * sine),
            (turnSine * cosine) - (turnCosine * sine),
            1 / plan.Periods.At(skin.X, skin.Y),
            firmness
        );
    }

    /// <summary>Ridges a pixel across, along the way; of its two directions the one that goes with another.</summary>
    public (double X, double Y) Ridges((double Cosine, double Sine) with)
    {
        var (cosine, sine) = SeenRidges.Half((Cosine, Sine));
        var density = (cosine * with.Cosine) + (sine * with.Sine) < 0 ? -Density : Density;
        return (cosine * density, sine * density);
    }
}
