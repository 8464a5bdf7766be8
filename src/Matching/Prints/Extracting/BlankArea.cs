namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>
/// Pixels that no sensor captured: areas of one even gray. Their border is a step as steep as no ridge, so they must count neither as light
/// nor as dark.
/// </summary>
internal sealed class BlankArea
{
    private const int Cell = RidgeFlow.Cell;

    // Gray levels within an even cell.
    private const int Evenness = 2;

    private readonly GrayImage image;
    private readonly List<(int X, int Y)> even;
    private readonly bool[] near;
    private readonly Stack<(int X, int Y)> open = new();

    private BlankArea(GrayImage image)
    {
        this.image = image;
        even = EvenCells(image);
        near = new bool[image.Pixels.Length];
        foreach (var (x, y) in even)
            Fill(near, true, x - Cell, y - Cell, x + (2 * Cell), y + (2 * Cell));
    }

    /// <summary>One where there is a picture, nought where it is blank; null when nothing is blank.</summary>
    public static Plane? Captured(GrayImage image)
    {
        var area = new BlankArea(image);
        return area.even.Count == 0 ? null : area.Grow();
    }

    // From the even cells to where their gray ends, a cell further at most: white valleys may join them.
    private Plane Grow()
    {
        var captured = new Plane(image.Width, image.Height);
        captured.Values.AsSpan().Fill(1);
        foreach (var (x, y) in even)
            Take(x, y, image[x, y]);
        while (open.TryPop(out var at))
        {
            Fill(captured.Values, 0, at.X - 1, at.Y - 1, at.X + 2, at.Y + 2);
            var gray = image[at.X, at.Y];
            Take(at.X - 1, at.Y, gray);
            Take(at.X + 1, at.Y, gray);
            Take(at.X, at.Y - 1, gray);
            Take(at.X, at.Y + 1, gray);
        }
        return captured;
    }

    private void Take(int x, int y, byte gray)
    {
        if ((uint)x >= (uint)image.Width || (uint)y >= (uint)image.Height || !near[(y * image.Width) + x])
            return;
        if (Math.Abs(image[x, y] - gray) > Evenness / 2)
            return;
        near[(y * image.Width) + x] = false;
        open.Push((x, y));
    }

    private void Fill<T>(T[] values, T value, int left, int top, int right, int bottom)
    {
        (left, right) = (Math.Max(0, left), Math.Min(image.Width, right));
        for (var y = Math.Max(0, top); y < Math.Min(image.Height, bottom); y++)
            values.AsSpan((y * image.Width) + left, right - left).Fill(value);
    }

    private static List<(int X, int Y)> EvenCells(GrayImage image)
    {
        var cells = new List<(int X, int Y)>();
        for (var y = 0; y + Cell <= image.Height; y += Cell)
        {
            for (var x = 0; x + Cell <= image.Width; x += Cell)
            {
                if (IsEven(image, x, y))
                    cells.Add((x, y));
            }
        }
        return cells;
    }

    private static bool IsEven(GrayImage image, int left, int top)
    {
        var (least, most) = (byte.MaxValue, byte.MinValue);
        for (var y = top; y < top + Cell; y++)
        {
            foreach (var pixel in image.Row(y).Slice(left, Cell))
                (least, most) = (Math.Min(least, pixel), Math.Max(most, pixel));
            if (most - least > Evenness)
                return false;
        }
        return true;
    }
}
