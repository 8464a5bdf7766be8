namespace CanCuoc.Invented.Tests.Prints;

/// <summary>Ridges thinned to one pixel (Zhang and Suen 1984), so that minutiae can be counted by crossing number.</summary>
internal sealed class Skeleton
{
    // Around a pixel, from above, clockwise.
    private static readonly (int X, int Y)[] Around =
    [
        (0, -1),
        (1, -1),
        (1, 0),
        (1, 1),
        (0, 1),
        (-1, 1),
        (-1, 0),
        (-1, -1),
    ];
    private readonly bool[] ridge;
    private readonly int width;
    private readonly int height;

    public Skeleton(ReadOnlySpan<float> heights, int width, int height)
    {
        (this.width, this.height, ridge) = (width, height, new bool[heights.Length]);
        for (var y = 1; y < height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
                ridge[(y * width) + x] = heights[(y * width) + x] > 0;
        }
        while (Thin(0) | Thin(1)) { }
    }

    /// <summary>Ends and forks farther than a ridge from another and from the border.</summary>
    public int Minutiae(int border)
    {
        var found = new List<(int X, int Y)>();
        for (var y = border; y < height - border; y++)
        {
            for (var x = border; x < width - border; x++)
            {
                if (ridge[(y * width) + x] && Crossings(x, y) is 1 or 3)
                    found.Add((x, y));
            }
        }
        return found.Count(one => !found.Any(other => other != one && Near(one, other)));
    }

    private static bool Near((int X, int Y) one, (int X, int Y) other) =>
        ((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)) < 64;

    private bool Thin(int pass)
    {
        var gone = new List<int>();
        for (var y = 1; y < height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                if (ridge[(y * width) + x] && Goes(x, y, pass))
                    gone.Add((y * width) + x);
            }
        }
        foreach (var at in gone)
            ridge[at] = false;
        return gone.Count > 0;
    }

    private bool Goes(int x, int y, int pass)
    {
        if (Crossings(x, y) != 1 || Around.Count(to => On(x, y, to)) is < 2 or > 6)
            return false;
        var (up, right, down, left) = (
            On(x, y, Around[0]),
            On(x, y, Around[2]),
            On(x, y, Around[4]),
            On(x, y, Around[6])
        );
        return pass == 0 ? !(right && down && (up || left)) : !(up && left && (right || down));
    }

    private int Crossings(int x, int y) =>
        Enumerable.Range(0, 8).Count(i => !On(x, y, Around[i]) && On(x, y, Around[(i + 1) % 8]));

    private bool On(int x, int y, (int X, int Y) to) => ridge[((y + to.Y) * width) + x + to.X];
}
