namespace CanCuoc.Matching.Slaps;

/// <summary>The rectangle of a finger tip in the picture: along its own axis, from the tip to the crease.</summary>
internal static class FingerOutline
{
    // Profiles along a finger are smoothed over a little more than a ridge, so that only a crease is a gap.
    private const int Smoothing = 11;

    // Where a crease may be, in widths of the finger below the tip; a tip without one is cut at the usual length.
    private const double NearestCrease = 0.9;
    private const double FarthestCrease = 1.8;
    private const double UsualLength = 1.35;

    /// <summary>The tip's rectangle.</summary>
    /// <param name="turn">Radians the whole hand leans to the right.</param>
    public static FingerBox Of(GrayImage picture, RidgeGrid grid, FingerStrip strip, double turn)
    {
        var (lean, atTop) = strip.Axis();
        // Down the finger to the right is up the finger to the left.
        var fingerTurn = turn - Math.Atan(lean);
        var (sine, cosine) = Math.SinCos(turn);
        var (across, along) = (atTop * RidgeGrid.Cell, strip.Top * RidgeGrid.Cell);
        var tip = new FingerBox(
            (grid.Columns / 2 * RidgeGrid.Cell) + (RidgeGrid.Cell / 2) + (across * cosine) - (along * sine),
            (grid.Rows / 2 * RidgeGrid.Cell) + (RidgeGrid.Cell / 2) + (across * sine) + (along * cosine),
            fingerTurn,
            strip.Width * RidgeGrid.Cell,
            0
        );
        var paper = Paper(picture);
        var profile = Profile(picture, tip, paper);
        var from = FirstInk(profile);
        var to = Crease(profile, from, tip.Width);
        var (left, right) = Sides(picture, tip, from, to, paper);
        var (x, y) = tip.ToPicture((left + right) / 2, Behind + ((from + to) / 2.0));
        return new FingerBox(x, y, fingerTurn, right - left, to - from);
    }

    // Profiles begin this far above the tip that the cells gave.
    private const int Behind = -24;

    private static int Paper(GrayImage picture)
    {
        var counts = new long[256];
        foreach (var pixel in picture.Pixels)
            counts[pixel]++;
        var rest = picture.Pixels.Length / 20;
        var white = 255;
        while (white > 0 && (rest -= (int)counts[white]) > 0)
            white--;
        return white;
    }

    // Darkness along the middle of the finger, smoothed.
    private static double[] Profile(GrayImage picture, FingerBox tip, int paper)
    {
        var raw = new double[(int)(tip.Width * (FarthestCrease + 0.4)) - Behind];
        var half = (int)(tip.Width * 0.3);
        for (var i = 0; i < raw.Length; i++)
        {
            for (var across = -half; across <= half; across += 2)
                raw[i] += Dark(picture, tip.ToPicture(across, i + Behind), paper);
            raw[i] /= half + 1;
        }
        return Smoothed(raw);
    }

    private static double[] Smoothed(double[] raw)
    {
        var smooth = new double[raw.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            var (from, to) = (Math.Max(0, i - (Smoothing / 2)), Math.Min(raw.Length - 1, i + (Smoothing / 2)));
            smooth[i] = raw.AsSpan(from, to - from + 1).ToArray().Average();
        }
        return smooth;
    }

    private static double Dark(GrayImage picture, (double X, double Y) at, int paper)
    {
        var (x, y) = ((int)at.X, (int)at.Y);
        return x < 0 || y < 0 || x >= picture.Width || y >= picture.Height ? 0 : Math.Max(0, paper - picture[x, y]);
    }

    private static int FirstInk(double[] profile)
    {
        var least = Middling(profile) * 0.35;
        var first = Array.FindIndex(profile, value => value > least);
        return Math.Max(0, first - (Smoothing / 2));
    }

    private static int Crease(double[] profile, int from, double width)
    {
        var (nearest, farthest) = (from + (int)(width * NearestCrease), from + (int)(width * FarthestCrease));
        nearest = Math.Min(nearest, profile.Length - 1);
        farthest = Math.Min(farthest, profile.Length - 1);
        var least = Middling(profile.AsSpan(from, nearest - from + 1)) * 0.45;
        for (var i = nearest; i <= farthest; i++)
        {
            if (profile[i] < least)
                return i + (Smoothing / 4);
        }
        return Math.Min(profile.Length - 1, from + (int)(width * UsualLength));
    }

    // Where the finger begins and ends across, over the middle of its length.
    private static (double Left, double Right) Sides(GrayImage picture, FingerBox tip, int from, int to, int paper)
    {
        var reach = (int)(tip.Width * 0.75);
        var raw = new double[(2 * reach) + 1];
        var (top, bottom) = (from + ((to - from) / 3), from + ((to - from) * 3 / 4));
        for (var i = 0; i < raw.Length; i++)
        {
            for (var along = top; along < bottom; along += 2)
                raw[i] += Dark(picture, tip.ToPicture(i - reach, along + Behind), paper);
        }
        var profile = Smoothed(raw);
        var least = Middling(profile.AsSpan(reach / 2, reach)) * 0.3;
        var (left, right) = (reach, reach);
        while (left > 0 && profile[left] > least)
            left--;
        while (right < profile.Length - 1 && profile[right] > least)
            right++;
        return (left - reach + (Smoothing / 4), right - reach - (Smoothing / 4));
    }

    private static double Middling(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }
}
