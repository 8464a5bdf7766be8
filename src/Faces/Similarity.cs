using CanCuoc.Imaging;

namespace CanCuoc.Faces;

/// <summary>A turn, a scale and a shift, from one picture's places to another's: x' = a·x − b·y + c, y' = b·x + a·y + d.</summary>
internal readonly record struct Similarity(double A, double B, double C, double D)
{
    public double Scale => Math.Sqrt((A * A) + (B * B));

    /// <summary>The one that brings the first places nearest to the second, by least squares.</summary>
    public static Similarity Between(ReadOnlySpan<Place> from, ReadOnlySpan<Place> to)
    {
        var (middle, aim) = (Place.Middle(from), Place.Middle(to));
        var (along, across, spread) = (0.0, 0.0, 0.0);
        for (var at = 0; at < from.Length; at++)
        {
            var (one, other) = (from[at] - middle, to[at] - aim);
            along += (one.X * other.X) + (one.Y * other.Y);
            across += (one.X * other.Y) - (one.Y * other.X);
            spread += (one.X * one.X) + (one.Y * one.Y);
        }
        if (spread <= 0)
            return new Similarity(1, 0, aim.X - middle.X, aim.Y - middle.Y);
        var (a, b) = (along / spread, across / spread);
        return new Similarity(a, b, aim.X - (a * middle.X) + (b * middle.Y), aim.Y - (b * middle.X) - (a * middle.Y));
    }

    public Place Of(Place place) => new((A * place.X) - (B * place.Y) + C, (B * place.X) + (A * place.Y) + D);

    public Similarity Inverse()
    {
        var square = (A * A) + (B * B);
        var (a, b) = (A / square, -B / square);
        return new Similarity(a, b, -(a * C) + (b * D), -(b * C) - (a * D));
    }

    /// <summary>
    /// The picture moved by this, cut to a size; black beyond its edge. Where it shrinks by more than two, it is resampled to half that
    /// first, so that no pixel is passed over.
    /// </summary>
    public ColourImage Cut(ColourImage picture, int width, int height)
    {
        if (Scale >= 0.5)
            return Sampled(picture, width, height);
        var smallWidth = Math.Max(1, (int)Math.Round(picture.Width * 2 * Scale));
        var smallHeight = Math.Max(1, (int)Math.Round(picture.Height * 2 * Scale));
        var small = Resampling.ToSize(picture, smallWidth, smallHeight);
        // both sides shrink by the same but for less than a pixel
        var factor = (double)picture.Width / smallWidth;
        return new Similarity(A * factor, B * factor, C, D).Sampled(small, width, height);
    }

    private ColourImage Sampled(ColourImage picture, int width, int height)
    {
        var back = Inverse();
        var cut = new byte[ColourImage.Channels * width * height];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var from = back.Of(new Place(x + 0.5, y + 0.5));
            Blend(picture, from.X - 0.5, from.Y - 0.5, cut.AsSpan(ColourImage.Channels * ((y * width) + x)));
        }
        return new ColourImage(width, height, cut);
    }

    private static void Blend(ColourImage picture, double x, double y, Span<byte> into)
    {
        if (x <= -1 || y <= -1 || x >= picture.Width || y >= picture.Height)
            return;
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (right, down) = ((float)(x - left), (float)(y - top));
        var (x0, x1) = (Math.Max(left, 0), Math.Min(left + 1, picture.Width - 1));
        var upper = picture.Row(Math.Max(top, 0));
        var lower = picture.Row(Math.Min(top + 1, picture.Height - 1));
        for (var channel = 0; channel < ColourImage.Channels; channel++)
        {
            var (one, other) = ((ColourImage.Channels * x0) + channel, (ColourImage.Channels * x1) + channel);
            var above = upper[one] + (right * (upper[other] - upper[one]));
            var below = lower[one] + (right * (lower[other] - lower[one]));
            into[channel] = (byte)(above + (down * (below - above)) + 0.5f);
        }
    }
}
