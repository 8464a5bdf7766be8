using CanCuoc.Matching.Prints;

namespace CanCuoc.Invented.Prints;

/// <summary>How the ridges run that one impression shows, taken at the corners of the cells of a template's map.</summary>
internal sealed class SeenRidges
{
    public const int Cell = RidgeMap.FinestCell;

    // An extraction's area reaches somewhat beyond what touches: of the distance from the finger's middle, and of the firmness at the four
    // corners together.
    private const double Reach = 0.97;
    private const double Touched = 0.3;

    private readonly int stride;
    private readonly Place[] skin;
    private readonly double[] firmness;

    // Ridges a pixel across, along their way; either of its two directions.
    private readonly Place[] ridges;

    public SeenRidges(RidgePlan plan, Touch touch, ContactRegion contact, int width, int height)
    {
        Map = new RidgeMap(Cell, width / Cell, height / Cell);
        stride = Map.Columns + 1;
        skin = new Place[stride * (Map.Rows + 1)];
        (firmness, ridges) = (new double[skin.Length], new Place[skin.Length]);
        for (var at = 0; at < skin.Length; at++)
        {
            var onFinger = touch.OnFinger((at % stride * Cell) - (width / 2), (at / stride * Cell) - (height / 2));
            firmness[at] = contact.At(new Place(onFinger.X * Reach, onFinger.Y * Reach));
            skin[at] = touch.Distortion.At(onFinger);
        }
        for (var row = 0; row < Map.Rows; row++)
        {
            for (var column = 0; column < Map.Columns; column++)
                Show(plan, column, row);
        }
    }

    /// <summary>The cells that the finger touches.</summary>
    public RidgeMap Map { get; }

    /// <summary>The way of the ridges within a cell as a direction of length one: of its two that to the right.</summary>
    /// <param name="across">0 to 1.</param>
    /// <param name="down">0 to 1.</param>
    public Place Along(int column, int row, double across = 0.5, double down = 0.5)
    {
        var at = Corner(column, row);
        var above = Mean(Doubled(at), Doubled(at + 1), across);
        var below = Mean(Doubled(at + stride), Doubled(at + stride + 1), across);
        var (x, y) = Mean(above, below, down);
        var length = Math.Sqrt((x * x) + (y * y));
        var cosine = length > 0 ? x / length : 1;
        return new(Math.Sqrt((1 + cosine) / 2), Math.CopySign(Math.Sqrt((1 - cosine) / 2), y));
    }

    /// <summary>
    /// How many ridges more leave a cell in a direction than enter it: where ridges spread, or come closer than before, new ones begin.
    /// </summary>
    public double NewRidges(int column, int row, Place direction)
    {
        var at = Corner(column, row);
        var (leftTop, rightTop) = (Leaving(at, direction), Leaving(at + 1, direction));
        var (leftBottom, rightBottom) = (Leaving(at + stride, direction), Leaving(at + stride + 1, direction));
        var across = rightTop.X + rightBottom.X - leftTop.X - leftBottom.X;
        var down = leftBottom.Y + rightBottom.Y - leftTop.Y - rightTop.Y;
        return (across + down) * Cell / 2;
    }

    private void Show(RidgePlan plan, int column, int row)
    {
        var at = Corner(column, row);
        ReadOnlySpan<int> around = [at, at + 1, at + stride, at + stride + 1];
        var firm = 0.0;
        foreach (var corner in around)
            firm += firmness[corner];
        if (firm <= Touched)
            return;
        foreach (var corner in around)
        {
            if (ridges[corner] == default)
                ridges[corner] = Run(plan, corner);
        }
        var (x, y) = Along(column, row);
        var clarity = (int)Math.Min(RidgeMap.Clarities - 1, firm);
        Map.Set(column, row, RidgeMap.DirectionOf((float)((x * x) - (y * y)), (float)(2 * x * y)), clarity);
    }

    private int Corner(int column, int row) => (row * stride) + column;

    // As it lies, turned and stretched: of two places beside each other on the glass, how far their places on the skin are apart across the
    // ridges.
    private Place Run(RidgePlan plan, int corner)
    {
        var (column, row) = (corner % stride, corner / stride);
        var (left, right) = (Corner(Math.Max(0, column - 1), row), Corner(Math.Min(Map.Columns, column + 1), row));
        var (above, below) = (Corner(column, Math.Max(0, row - 1)), Corner(column, Math.Min(Map.Rows, row + 1)));
        var across = plan.Across(skin[corner]);
        var x = Apart(left, right, across) / ((right - left) * Cell);
        var y = Apart(above, below, across) / ((below - above) / stride * Cell);
        return new(y, -x);
    }

    private double Apart(int from, int to, Place across) =>
        ((skin[to].X - skin[from].X) * across.X) + ((skin[to].Y - skin[from].Y) * across.Y);

    private Place Leaving(int corner, Place direction)
    {
        var (x, y) = ridges[corner];
        return (x * direction.X) + (y * direction.Y) < 0 ? new(-x, -y) : new(x, y);
    }

    // Of length one, at twice the angle.
    private Place Doubled(int corner)
    {
        var (x, y) = ridges[corner];
        var (xx, yy) = (x * x, y * y);
        var length = xx + yy;
        return length > 0 ? new((xx - yy) / length, 2 * x * y / length) : new(1, 0);
    }

    private static Place Mean(Place one, Place other, double share) =>
        one.Plus((other.X - one.X) * share, (other.Y - one.Y) * share);
}
