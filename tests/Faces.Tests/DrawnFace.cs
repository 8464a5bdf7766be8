using CanCuoc.Imaging;

namespace CanCuoc.Faces.Tests;

/// <summary>
/// A face of ellipses and soft shadows, that nobody has, such as the detector takes for one. What the rules of portraits want is as they
/// want it, and each can be spoilt.
/// </summary>
internal sealed record DrawnFace
{
    public int Width { get; init; } = 480;

    public int Height { get; init; } = 640;

    /// <summary>Of the head, pixels.</summary>
    public double CentreX { get; init; } = 240;

    public double CentreY { get; init; } = 300;

    /// <summary>Half the width of the head, pixels.</summary>
    public double Size { get; init; } = 138;

    public (double Red, double Green, double Blue) Background { get; init; } = (225, 228, 232);

    public double BackgroundStripes { get; init; }

    /// <summary>0 is closed.</summary>
    public double EyeHeight { get; init; } = 1;

    /// <summary>The gap between the lips, half its height in half widths of the head.</summary>
    public double MouthGap { get; init; } = 0.02;

    /// <summary>Light from the left, −1 to 1.</summary>
    public double SideLight { get; init; }

    public double Brightness { get; init; } = 1;

    public ColourImage Draw()
    {
        var pixels = new byte[ColourImage.Channels * Width * Height];
        for (var y = 0; y < Height; y++)
        for (var x = 0; x < Width; x++)
            Set(pixels.AsSpan(ColourImage.Channels * ((y * Width) + x)), Colour(x, y));
        return new ColourImage(Width, Height, pixels);
    }

    /// <summary>The same, over another picture.</summary>
    public ColourImage DrawOver(ColourImage picture)
    {
        var pixels = picture.Pixels.ToArray();
        for (var y = 0; y < picture.Height; y++)
        for (var x = 0; x < picture.Width; x++)
            if (Within(x, y, 0, 0.05, 1.25, 1.6) > 0)
                Set(pixels.AsSpan(ColourImage.Channels * ((y * picture.Width) + x)), Colour(x, y));
        return new ColourImage(picture.Width, picture.Height, pixels);
    }

    // what every camera adds
    private static (double, double, double) Grained((double Red, double Green, double Blue) colour, int x, int y)
    {
        var grain = ((((x * 73) + (y * 179) + (x * y * 31)) % 97) / 97.0 * 12) - 6;
        return (colour.Red + grain, colour.Green + grain, colour.Blue + grain);
    }

    private (double Red, double Green, double Blue) Colour(int x, int y)
    {
        var stripes = BackgroundStripes * Math.Sin(x * 0.15) * Math.Cos(y * 0.1);
        var colour = (Background.Red + stripes, Background.Green + stripes, Background.Blue + stripes);
        colour = Mix(colour, (60, 70, 110), Within(x, y, 0, 2.35, 1.9, 1.0)); // shoulders
        colour = Mix(colour, (178, 132, 108), Within(x, y, 0, 1.25, 0.55, 0.6)); // neck
        colour = Mix(colour, (38, 30, 28), Within(x, y, 0, -0.32, 1.08, 1.12)); // hair
        colour = Mix(
            colour,
            (200, 152, 126),
            Math.Max(Within(x, y, -1, 0.1, 0.12, 0.28), Within(x, y, 1, 0.1, 0.12, 0.28))
        );
        colour = Mix(colour, (219, 172, 146), Within(x, y, 0, 0.08, 0.98, 1.3));
        colour = Mix(colour, (38, 30, 28), Within(x, y, 0, -1.05, 0.85, 0.38)); // fringe
        foreach (var side in (int[])[-1, 1])
            colour = Eye(colour, x, y, side);
        colour = Mix(colour, (196, 148, 122), 0.7 * Within(x, y, 0, 0.3, 0.13, 0.36)); // nose
        colour = Mix(colour, (232, 190, 165), 0.6 * Within(x, y, 0, 0.22, 0.06, 0.3));
        colour = Mix(
            colour,
            (120, 72, 60),
            Math.Max(Within(x, y, -0.1, 0.56, 0.06, 0.035), Within(x, y, 0.1, 0.56, 0.06, 0.035))
        );
        colour = Mix(colour, (176, 92, 88), Within(x, y, 0, 0.83, 0.34, 0.08 + MouthGap)); // lips
        colour = Mix(colour, (110, 50, 50), Within(x, y, 0, 0.83, 0.3, MouthGap));
        colour = Mix(colour, (190, 142, 118), 0.5 * Within(x, y, 0, 1.02, 0.2, 0.05));
        // a face is not flat: less light towards the ears and the chin
        var (across, down) = ((x - CentreX) / Size, (y - CentreY) / Size);
        var light = Brightness * (1 - (SideLight * across)) * (1.08 - (0.25 * across * across) - (0.14 * down));
        if (Within(x, y, 0, 0.08, 0.98, 1.3) <= 0)
            light = Brightness;
        return (colour.Item1 * light, colour.Item2 * light, colour.Item3 * light);
    }

    private (double, double, double) Eye((double, double, double) colour, int x, int y, int side)
    {
        var at = 0.4 * side;
        colour = Mix(colour, (190, 144, 120), 0.8 * Within(x, y, at, -0.06, 0.27, 0.2));
        colour = Mix(colour, (52, 38, 32), Within(x, y, at, -0.28, 0.25, 0.045)); // brow
        colour = Mix(colour, (60, 40, 34), Within(x, y, at, -0.06, 0.2, 0.02 + (0.085 * EyeHeight)));
        colour = Mix(colour, (238, 234, 230), Within(x, y, at, -0.045, 0.185, 0.085 * EyeHeight));
        colour = Mix(colour, (62, 40, 26), Within(x, y, at, -0.05, 0.085, 0.088 * EyeHeight));
        colour = Mix(colour, (15, 12, 12), Within(x, y, at, -0.05, 0.04, 0.042 * EyeHeight));
        return Mix(colour, (250, 250, 250), EyeHeight * Within(x, y, at + 0.03, -0.08, 0.018, 0.018));
    }

    /// <summary>How much of a pixel an ellipse covers; middle and half axes in half widths of the head.</summary>
    private double Within(double x, double y, double middleX, double middleY, double halfWidth, double halfHeight)
    {
        var (dx, dy) = (((x - CentreX) / Size) - middleX, ((y - CentreY) / Size) - middleY);
        var distance = Math.Sqrt((dx * dx / (halfWidth * halfWidth)) + (dy * dy / (halfHeight * halfHeight)));
        var edge = Math.Min(halfWidth, halfHeight) * Size / 1.5;
        return Math.Clamp(((1 - distance) * edge) + 0.5, 0, 1);
    }

    private static (double, double, double) Mix(
        (double Red, double Green, double Blue) under,
        (double Red, double Green, double Blue) over,
        double part
    ) => (Of(under.Red, over.Red, part), Of(under.Green, over.Green, part), Of(under.Blue, over.Blue, part));

    private static double Of(double under, double over, double part) => under + (part * (over - under));

    private static void Set(Span<byte> pixel, (double Red, double Green, double Blue) colour)
    {
        pixel[0] = (byte)Math.Clamp(colour.Red, 0, 255);
        pixel[1] = (byte)Math.Clamp(colour.Green, 0, 255);
        pixel[2] = (byte)Math.Clamp(colour.Blue, 0, 255);
    }
}
