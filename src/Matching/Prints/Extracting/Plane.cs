namespace CanCuoc.Matching.Prints.Extracting;

/// <summary>A number a pixel, or a number a cell: rows from the top.</summary>
internal sealed class Plane(int width, int height)
{
    public int Width => width;

    public int Height => height;

    public float[] Values { get; } = new float[width * height];

    public float this[int x, int y]
    {
        get => Values[(y * width) + x];
        set => Values[(y * width) + x] = value;
    }

    public Span<float> Row(int y) => Values.AsSpan(y * width, width);

    /// <summary>The value between the four nearest, at the edge the nearest.</summary>
    public float Between(float x, float y)
    {
        x = Math.Clamp(x, 0, width - 1);
        y = Math.Clamp(y, 0, height - 1);
        var (left, top) = ((int)x, (int)y);
        var (right, bottom) = (Math.Min(left + 1, width - 1), Math.Min(top + 1, height - 1));
        var (across, down) = (x - left, y - top);
        var above = this[left, top] + (across * (this[right, top] - this[left, top]));
        var below = this[left, bottom] + (across * (this[right, bottom] - this[left, bottom]));
        return above + (down * (below - above));
    }
}
