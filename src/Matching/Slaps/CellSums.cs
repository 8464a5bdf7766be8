namespace CanCuoc.Matching.Slaps;

/// <summary>Sums over the pixels of a cell, from which contrast and direction follow; they add up over cells.</summary>
internal readonly record struct CellSums(
    long Count,
    long Gray,
    long Squares,
    long AcrossAcross,
    long DownDown,
    long AcrossDown
)
{
    public static CellSums Of(GrayImage picture, int left, int top)
    {
        var (right, bottom) = (
            Math.Min(left + RidgeGrid.Cell, picture.Width),
            Math.Min(top + RidgeGrid.Cell, picture.Height)
        );
        long gray = 0;
        long squares = 0;
        long acrossAcross = 0;
        long downDown = 0;
        long acrossDown = 0;
        for (var y = top; y < bottom; y++)
        {
            var above = picture.Row(Math.Max(0, y - 1));
            var row = picture.Row(y);
            var below = picture.Row(Math.Min(picture.Height - 1, y + 1));
            for (var x = left; x < right; x++)
            {
                int value = row[x];
                var across = row[Math.Min(picture.Width - 1, x + 1)] - row[Math.Max(0, x - 1)];
                var down = below[x] - above[x];
                (gray, squares) = (gray + value, squares + (value * value));
                acrossAcross += across * across;
                downDown += down * down;
                acrossDown += across * down;
            }
        }
        return new CellSums((long)(right - left) * (bottom - top), gray, squares, acrossAcross, downDown, acrossDown);
    }

    public CellSums Plus(CellSums other) =>
        new(
            Count + other.Count,
            Gray + other.Gray,
            Squares + other.Squares,
            AcrossAcross + other.AcrossAcross,
            DownDown + other.DownDown,
            AcrossDown + other.AcrossDown
        );

    public float Deviation
    {
        get
        {
            var mean = (double)Gray / Count;
            return (float)Math.Sqrt(Math.Max(0, ((double)Squares / Count) - (mean * mean)));
        }
    }

    /// <summary>Of the structure tensor: the difference of its axes over their sum (Kass and Witkin 1987).</summary>
    public float Coherence
    {
        get
        {
            var sum = (double)AcrossAcross + DownDown;
            var (one, other) = ((double)AcrossAcross - DownDown, 2.0 * AcrossDown);
            return sum <= 0 ? 0 : (float)(Math.Sqrt((one * one) + (other * other)) / sum);
        }
    }
}
