using CanCuoc.Matching.Prints.Extracting;

namespace CanCuoc.Matching.Tests.Prints;

/// <summary>Pictures whose ridges are known, and prints turned, stretched and cut.</summary>
internal static class DrawnPrints
{
    public static GrayImage Draw(int width, int height, Func<int, int, double> gray)
    {
        var pixels = new byte[width * height];
        for (var at = 0; at < pixels.Length; at++)
            pixels[at] = (byte)Math.Clamp(Math.Round(gray(at % width, at / width)), byte.MinValue, byte.MaxValue);
        return new(width, height, pixels);
    }

    public static Plane Plane(int width, int height, Func<int, int, double> value)
    {
        var plane = new Plane(width, height);
        for (var at = 0; at < plane.Values.Length; at++)
            plane.Values[at] = (float)value(at % width, at / width);
        return plane;
    }

    /// <summary>Phase of straight ridges: nought on the valley through the origin.</summary>
    /// <param name="angle">Along the ridges.</param>
    public static Func<int, int, double> Ridges(double angle, double period, double phase = 0) =>
        (x, y) => phase + (2 * Math.PI * ((y * Math.Cos(angle)) - (x * Math.Sin(angle))) / period);

    /// <summary>A ridge that ends at a place (or forks, its valley ending), one line more towards an angle.</summary>
    public static Func<int, int, double> Dislocation(double x, double y, double angle, double period, bool isEnding)
    {
        var (sine, cosine) = Math.SinCos(angle);
        return (column, row) =>
        {
            var (along, across) = (
                ((column - x) * cosine) + ((row - y) * sine),
                ((row - y) * cosine) - ((column - x) * sine)
            );
            return (2 * Math.PI * across / period) + Math.Atan2(across, along) + (isEnding ? Math.PI : 0);
        };
    }

    /// <summary>As a sensor gives it: valleys light, ridges dark.</summary>
    public static GrayImage Picture(int width, int height, Func<int, int, double> phase) =>
        Draw(width, height, (x, y) => 128 + (90 * Math.Cos(phase(x, y))));

    /// <summary>A picture whose pixels are taken from elsewhere in another; white beyond it.</summary>
    public static GrayImage Moved(GrayImage image, int width, int height, Func<int, int, (double X, double Y)> from) =>
        Draw(
            width,
            height,
            (x, y) =>
            {
                var (fromX, fromY) = from(x, y);
                var (left, top) = ((int)Math.Floor(fromX), (int)Math.Floor(fromY));
                if (left < 0 || top < 0 || left + 1 >= image.Width || top + 1 >= image.Height)
                    return byte.MaxValue;
                var (across, down) = (fromX - left, fromY - top);
                var above = image[left, top] + (across * (image[left + 1, top] - image[left, top]));
                var below = image[left, top + 1] + (across * (image[left + 1, top + 1] - image[left, top + 1]));
                return above + (down * (below - above));
            }
        );

    public static GrayImage Turned(GrayImage image, double angle)
    {
        var (sine, cosine) = Math.SinCos(angle);
        var side = (int)Math.Ceiling(Math.Sqrt((image.Width * image.Width) + (image.Height * image.Height)));
        return Moved(
            image,
            side,
            side,
            (x, y) =>
            {
                var (across, down) = (x - (side / 2.0), y - (side / 2.0));
                return (
                    (image.Width / 2.0) + (across * cosine) + (down * sine),
                    (image.Height / 2.0) - (across * sine) + (down * cosine)
                );
            }
        );
    }

    public static GrayImage Cut(GrayImage image, int left, int top, int width, int height) =>
        Draw(width, height, (x, y) => image[left + x, top + y]);

    /// <summary>How far two angles are apart, where a circle is as long as said.</summary>
    public static double Apart(double one, double other, double circle) =>
        Math.Abs(Math.IEEERemainder(one - other, circle));
}
