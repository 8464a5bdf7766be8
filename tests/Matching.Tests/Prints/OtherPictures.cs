namespace CanCuoc.Matching.Tests.Prints;

/// <summary>Pictures that show no finger.</summary>
public static class OtherPictures
{
    private const int Width = 320;
    private const int Height = 400;

    private static readonly Dictionary<string, Func<int, int, double>> Plain = new(StringComparer.Ordinal)
    {
        ["black"] = (_, _) => 0,
        ["white"] = (_, _) => 255,
        ["gradient"] = (x, _) => x * 255.0 / Width,
        ["stripes 9"] = Stripes(9),
        ["stripes 6"] = Stripes(6),
        ["bars 8"] = (x, _) => x % 8 < 4 ? 0 : 255,
        ["checks 4"] = Checks(4),
        ["checks 5"] = Checks(5),
        ["checks 6"] = Checks(6),
        ["checks 16"] = Checks(16),
        ["grid 6"] = Grid(6),
        ["grid 9"] = Grid(9),
        ["grid 12"] = Grid(12),
        ["rings 6"] = Rings(6),
        ["rings 9"] = Rings(9),
        ["moire 6"] = (x, y) => 128 + (60 * Wave(x, 6)) + (60 * Wave((0.9 * x) + (0.3 * y), 6.6)),
        ["moire 9"] = (x, y) => 128 + (60 * Wave(x, 9)) + (60 * Wave((0.9 * x) + (0.3 * y), 9.9)),
    };

    public static TheoryData<string> Names =>
        [
            .. Plain.Keys,
            "noise",
            "noise under a bell of 1.5",
            "noise under a bell of 2.5",
            "noise under a bell of 4",
            "noise under a bell of 8",
            "dog",
            "dog with a coat",
        ];

    public static GrayImage Of(string name) =>
        name switch
        {
            "noise" => Noise(0),
            "dog" => Dog(coat: false),
            "dog with a coat" => Dog(coat: true),
            _ when name.StartsWith("noise", StringComparison.Ordinal) => Noise(
                double.Parse(name.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)
            ),
            _ => DrawnPrints.Draw(Width, Height, Plain[name]),
        };

    private static double Wave(double at, double period) => Math.Cos(2 * Math.PI * at / period);

    private static Func<int, int, double> Stripes(double period) =>
        (x, y) => 128 + (100 * Wave((0.8 * x) + (0.6 * y), period));

    private static Func<int, int, double> Checks(int side) => (x, y) => ((x / side) + (y / side)) % 2 * 255;

    private static Func<int, int, double> Grid(double period) =>
        (x, y) => 128 + (60 * Wave(x, period)) + (60 * Wave(y, period));

    private static Func<int, int, double> Rings(double period) =>
        (x, y) => 128 + (100 * Wave(Math.Sqrt(((x - 160) * (x - 160)) + ((y - 200) * (y - 200))), period));

    // As of a picture enlarged: grains of the size of ridges.
    private static GrayImage Noise(double deviation)
    {
        var random = new Random(7);
        var plane = DrawnPrints.Plane(Width, Height, (_, _) => random.NextDouble() - 0.5);
        if (deviation > 0)
            plane = Matching.Prints.Extracting.Smoothing.Bell(plane, (float)deviation);
        var spread = Math.Sqrt(plane.Values.Average(value => (double)value * value));
        return DrawnPrints.Draw(Width, Height, (x, y) => 128 + (50 * plane[x, y] / spread));
    }

    private static GrayImage Dog(bool coat) =>
        DrawnPrints.Draw(
            Width,
            Height,
            (x, y) =>
            {
                var isEye = In(x, y, 135, 115, 8, 8) || In(x, y, 185, 115, 8, 8) || In(x, y, 160, 150, 14, 10);
                var isEar = In(x, y, 95, 110, 22, 50) || In(x, y, 225, 110, 22, 50);
                var isDog = isEar || In(x, y, 160, 250, 95, 110) || In(x, y, 160, 130, 70, 60);
                var hair = coat && isDog ? 35 * Math.Sin((0.9 * x) + (4 * Math.Sin(y / 20.0))) : 0;
                return isEye
                    ? 20
                    : (
                        isEar ? 90
                        : isDog ? 150
                        : 235
                    ) + hair;
            }
        );

    private static bool In(int x, int y, double middleX, double middleY, double across, double down) =>
        ((x - middleX) * (x - middleX) / (across * across)) + ((y - middleY) * (y - middleY) / (down * down)) < 1;
}
