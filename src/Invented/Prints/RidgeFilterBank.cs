namespace CanCuoc.Invented.Prints;

/// <summary>
/// Gabor filters for every way and width of ridges, made once: a cosine across the ridges under a round bell that leaves three peaks
/// (Cappelli, Maio and Maltoni 2000).
/// </summary>
internal static class RidgeFilterBank
{
    /// <summary>Pixels from the middle of a filter to its last row.</summary>
    public const int Reach = 11;

    public const int Rows = (2 * Reach) + 1;

    /// <summary>Taps in a row: 23 and a zero, three vectors of eight.</summary>
    public const int Stride = 24;

    public const int Size = Rows * Stride;

    private const int Ways = 96;
    private const int Widths = 13;
    private const double WidthStep = (RidgePeriodField.Widest - RidgePeriodField.Narrowest) / (Widths - 1);

    /// <summary>All filters one after the other; each answers 1 to waves of height 1 that fit it, and 0 to an even gray.</summary>
    public static float[] Taps { get; } = Make();

    /// <summary>Which filter is nearest.</summary>
    /// <param name="way">Radians anticlockwise from the horizontal.</param>
    /// <param name="period">Pixels.</param>
    public static int Nearest(double way, double period)
    {
        var turn = way / Math.PI;
        var wayIndex = (int)Math.Round((turn - Math.Floor(turn)) * Ways) % Ways;
        var widthIndex = (int)Math.Round((period - RidgePeriodField.Narrowest) / WidthStep);
        return (wayIndex * Widths) + Math.Clamp(widthIndex, 0, Widths - 1);
    }

    private static float[] Make()
    {
        var taps = new float[Ways * Widths * Size];
        for (var way = 0; way < Ways; way++)
        {
            for (var width = 0; width < Widths; width++)
            {
                var into = taps.AsSpan(((way * Widths) + width) * Size, Size);
                Fill(into, way * Math.PI / Ways, RidgePeriodField.Narrowest + (width * WidthStep));
            }
        }
        return taps;
    }

    private static void Fill(Span<float> into, double way, double period)
    {
        Span<double> bells = stackalloc double[Size];
        Span<double> waves = stackalloc double[Size];
        bells.Clear();
        waves.Clear();
        var (sine, cosine) = Math.SinCos(way);
        var spread = 0.404 * period;
        for (var y = -Reach; y <= Reach; y++)
        {
            for (var x = -Reach; x <= Reach; x++)
            {
                var at = ((y + Reach) * Stride) + x + Reach;
                bells[at] = Math.Exp(-((x * x) + (y * y)) / (2 * spread * spread));
                waves[at] = Math.Cos(2 * Math.PI / period * ((x * sine) + (y * cosine)));
            }
        }
        var mean = Dot(bells, waves) / Sum(bells);
        for (var i = 0; i < Size; i++)
            bells[i] *= waves[i] - mean;
        var answer = Dot(bells, waves);
        // Rounded: a last bit that differs between machines' cosines must not decide where two ridges meet.
        for (var i = 0; i < Size; i++)
            into[i] = (float)(Math.Round(bells[i] / answer * (1 << 20)) / (1 << 20));
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
