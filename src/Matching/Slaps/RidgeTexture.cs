namespace CanCuoc.Matching.Slaps;

/// <summary>Tells ridges from anything else that is dark and light: most of it must run one way, and change as often as ridges do.</summary>
internal static class RidgeTexture
{
    // Of a print's cells, also of a worn one's, half and more are coherent to 0.35; of noise, cloth and faces few.
    private const float Coherent = 0.3f;
    private const double LeastPart = 0.3;

    public static bool IsIn(GrayImage picture, RidgeGrid grid, FingerStrip strip, double turn)
    {
        var (sine, cosine) = Math.SinCos(turn);
        return IsOver(
            picture,
            grid,
            strip
                .TipCells()
                .Select(cell =>
                    (
                        (int)Math.Round((grid.Columns / 2) + (cell.Column * cosine) - (cell.Row * sine)),
                        (int)Math.Round((grid.Rows / 2) + (cell.Column * sine) + (cell.Row * cosine))
                    )
                )
        );
    }

    /// <summary>Judges cells of the picture.</summary>
    public static bool IsOver(GrayImage picture, RidgeGrid grid, IEnumerable<(int Column, int Row)> cells)
    {
        var (count, ridged) = (0, 0);
        foreach (var (x, y) in cells)
        {
            if (x < 0 || y < 0 || x >= grid.Columns || y >= grid.Rows)
                continue;
            count++;
            if (
                grid.Coherence((y * grid.Columns) + x) > Coherent
                && Changes(picture, x * RidgeGrid.Cell, y * RidgeGrid.Cell)
            )
                ridged++;
        }
        return count > 0 && ridged > count * LeastPart;
    }

    // Along 32 pixels across the ridges, whichever of the two ways has more: ridges 5 to 16 pixels apart change 4 to 13 times.
    private static bool Changes(GrayImage picture, int left, int top)
    {
        const int Length = 32;
        var (across, down) = (0, 0);
        var (fromX, fromY) = (
            Math.Clamp(left - 12, 0, picture.Width - Length),
            Math.Clamp(top - 12, 0, picture.Height - Length)
        );
        var (middleX, middleY) = (Math.Min(left + 4, picture.Width - 1), Math.Min(top + 4, picture.Height - 1));
        var (meanAcross, meanDown) = (0, 0);
        for (var i = 0; i < Length; i++)
            (meanAcross, meanDown) = (meanAcross + picture[fromX + i, middleY], meanDown + picture[middleX, fromY + i]);
        for (var i = 1; i < Length; i++)
        {
            across += Crosses(picture[fromX + i - 1, middleY], picture[fromX + i, middleY], meanAcross / Length);
            down += Crosses(picture[middleX, fromY + i - 1], picture[middleX, fromY + i], meanDown / Length);
        }
        return Math.Max(across, down) is >= 3 and <= 14;
    }

    private static int Crosses(int one, int next, int mean) => one < mean != next < mean ? 1 : 0;
}
