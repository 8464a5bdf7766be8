using CanCuoc.Matching;
using CanCuoc.Vocabulary;

namespace CanCuoc.Imaging;

/// <summary>
/// Makes pictures larger and smaller: by the cubic of Catmull and Rom, stretched over all pixels that fall together when a picture shrinks,
/// so that ridges near the limit of the new resolution do not beat with it.
/// </summary>
public static class Resampling
{
    /// <summary>Resolutions so near are taken as the same: a ridge of nine pixels moves by less than a tenth of one.</summary>
    private const double Tolerance = 0.01;

    /// <summary>A print at 500 pixels an inch, or as said; the same object where it is that already. Refused beyond the largest picture.</summary>
    public static Outcome<GrayImage> ToResolution(GrayImage picture, double pixelsPerInch = GrayImage.PrintResolution)
    {
        var scale = pixelsPerInch / picture.PixelsPerInch;
        if (Math.Abs(scale - 1) <= Tolerance)
            return picture;
        var width = Math.Max(1, Math.Round(picture.Width * scale));
        var height = Math.Max(1, Math.Round(picture.Height * scale));
        if (width * height > PictureFile.MostPixels)
            return PictureFile.TooManyPixels;
        return ToSize(picture, (int)width, (int)height);
    }

    public static GrayImage ToSize(GrayImage picture, int width, int height) =>
        new(
            width,
            height,
            Resampled(picture.Pixels, (picture.Width, picture.Height, 1), width, height),
            picture.PixelsPerInch * width / picture.Width
        );

    public static ColourImage ToSize(ColourImage picture, int width, int height) =>
        new(
            width,
            height,
            Resampled(picture.Pixels, (picture.Width, picture.Height, ColourImage.Channels), width, height),
            picture.PixelsPerInch * width / picture.Width
        );

    // rows first: of each new row, the old rows that it needs are summed, and that one row is then made wider or narrower
    private static byte[] Resampled(
        ReadOnlySpan<byte> pixels,
        (int Width, int Height, int Channels) old,
        int width,
        int height
    )
    {
        var rowLength = old.Width * old.Channels;
        var across = Taps.Of(old.Width, width);
        var down = Taps.Of(old.Height, height);
        var resampled = new byte[width * height * old.Channels];
        var row = new float[rowLength];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(row);
            var (first, weights) = down[y];
            for (var tap = 0; tap < weights.Length; tap++)
                Add(row, pixels.Slice((first + tap) * rowLength, rowLength), weights[tap]);
            Narrow(row, across, old.Channels, resampled.AsSpan(y * width * old.Channels));
        }
        return resampled;
    }

    private static void Add(float[] row, ReadOnlySpan<byte> pixels, float weight)
    {
        for (var x = 0; x < row.Length; x++)
            row[x] += weight * pixels[x];
    }

    private static void Narrow(float[] row, Taps[] across, int channels, Span<byte> into)
    {
        for (var x = 0; x < across.Length; x++)
        {
            var (first, weights) = across[x];
            for (var channel = 0; channel < channels; channel++)
            {
                var sum = 0f;
                for (var tap = 0; tap < weights.Length; tap++)
                    sum += weights[tap] * row[((first + tap) * channels) + channel];
                into[(x * channels) + channel] = (byte)Math.Clamp(MathF.Round(sum), byte.MinValue, byte.MaxValue);
            }
        }
    }

    /// <summary>Which old pixels make a new one, and with what weights; they sum to one.</summary>
    private readonly record struct Taps(int First, float[] Weights)
    {
        private const double Reach = 2; // of the cubic, in old pixels

        public static Taps[] Of(int old, int wanted)
        {
            var step = (double)old / wanted;
            var stretch = Math.Max(1, step);
            return [.. Enumerable.Range(0, wanted).Select(place => At((place + 0.5) * step, stretch, old))];
        }

        private static Taps At(double centre, double stretch, int old)
        {
            var first = Math.Clamp((int)Math.Floor(centre - (Reach * stretch)), 0, old - 1);
            var last = Math.Clamp((int)Math.Ceiling(centre + (Reach * stretch)), first, old - 1);
            var weights = new float[last - first + 1];
            for (var tap = 0; tap < weights.Length; tap++)
                weights[tap] = (float)CatmullRom(Math.Abs(first + tap + 0.5 - centre) / stretch);
            var sum = weights.Sum();
            for (var tap = 0; tap < weights.Length; tap++)
                weights[tap] /= sum;
            return new Taps(first, weights);
        }

        private static double CatmullRom(double distance) =>
            distance switch
            {
                < 1 => (((1.5 * distance) - 2.5) * distance * distance) + 1,
                < Reach => (((((-0.5 * distance) + 2.5) * distance) - 4) * distance) + 2,
                _ => 0,
            };
    }
}
