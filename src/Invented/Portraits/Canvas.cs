using CanCuoc.Imaging;

namespace CanCuoc.Invented.Portraits;

/// <summary>A picture being painted, layer over layer, with soft edges.</summary>
internal sealed class Canvas(int width, int height)
{
    // Lines within a row at which an outline is cut, for edges without steps.
    private const int Cuts = 4;
    private readonly Tint[] tints = new Tint[width * height];
    private readonly float[] covered = new float[width + 2];

    public int Width => width;

    public int Height => height;

    /// <summary>Paints the inside of an outline.</summary>
    /// <param name="outline">Pixels; closed.</param>
    /// <param name="paint">The colour at a place.</param>
    /// <param name="opacity">1 hides what was there.</param>
    public void Fill(Place[] outline, Func<double, double, Tint> paint, double opacity = 1)
    {
        var top = Math.Max(0, (int)Math.Floor(outline.Min(point => point.Y)));
        var bottom = Math.Min(height - 1, (int)Math.Ceiling(outline.Max(point => point.Y)));
        var crossings = new List<double>();
        for (var y = top; y <= bottom; y++)
        {
            Array.Clear(covered);
            for (var cut = 0; cut < Cuts; cut++)
                Cover(outline, y + ((cut + 0.5) / Cuts), crossings);
            for (var x = 0; x < width; x++)
            {
                if (covered[x] > 0)
                    Blend(x, y, paint(x + 0.5, y + 0.5), Math.Min(1, covered[x]) * opacity);
            }
        }
    }

    public void Fill(Place[] outline, Tint tint, double opacity = 1) => Fill(outline, (_, _) => tint, opacity);

    /// <summary>A patch that fades away from its middle.</summary>
    public void Glow(Place middle, double reachX, double reachY, Tint tint, double opacity)
    {
        for (var y = Math.Max(0, (int)(middle.Y - (3 * reachY))); y < Math.Min(height, middle.Y + (3 * reachY)); y++)
        {
            for (var x = Math.Max(0, (int)(middle.X - (3 * reachX))); x < Math.Min(width, middle.X + (3 * reachX)); x++)
            {
                var (across, down) = ((x + 0.5 - middle.X) / reachX, (y + 0.5 - middle.Y) / reachY);
                Blend(x, y, tint, opacity * Math.Exp(-0.5 * ((across * across) + (down * down))));
            }
        }
    }

    /// <summary>Paints everything.</summary>
    public void Ground(Func<double, double, Tint> paint)
    {
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                tints[(y * width) + x] = paint(x, y);
        }
    }

    /// <summary>The picture with the camera's noise.</summary>
    /// <param name="noise">Steps of 255, at most, to either side.</param>
    public ColourImage ToImage(double noise, SeededChance chance)
    {
        var pixels = new byte[tints.Length * ColourImage.Channels];
        for (var i = 0; i < tints.Length; i++)
        {
            var stray = (chance.Unit() + chance.Unit() - 1) * noise;
            pixels[3 * i] = Byte(tints[i].Red, stray);
            pixels[(3 * i) + 1] = Byte(tints[i].Green, stray);
            pixels[(3 * i) + 2] = Byte(tints[i].Blue, stray);
        }
        return new ColourImage(width, height, pixels);
    }

    private static byte Byte(double part, double stray) => (byte)Math.Clamp((part * 255) + 0.5 + stray, 0, 255);

    private void Blend(int x, int y, Tint tint, double opacity) =>
        tints[(y * width) + x] = tints[(y * width) + x].Toward(tint, opacity);

    private void Cover(Place[] outline, double y, List<double> crossings)
    {
        crossings.Clear();
        for (var i = 0; i < outline.Length; i++)
        {
            var (from, to) = (outline[i], outline[(i + 1) % outline.Length]);
            if (from.Y <= y != to.Y <= y)
                crossings.Add(from.X + ((y - from.Y) / (to.Y - from.Y) * (to.X - from.X)));
        }
        crossings.Sort();
        for (var i = 0; i + 1 < crossings.Count; i += 2)
            CoverRun(Math.Clamp(crossings[i], 0, width), Math.Clamp(crossings[i + 1], 0, width));
    }

    private void CoverRun(double from, double to)
    {
        for (var x = (int)from; x < to; x++)
            covered[x] += (float)((Math.Min(to, x + 1) - Math.Max(from, x)) / Cuts);
    }
}
