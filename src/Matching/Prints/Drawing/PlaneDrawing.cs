using CanCuoc.Matching.Prints.Extracting;

namespace CanCuoc.Matching.Prints.Drawing;

/// <summary>Planes of an extraction as gray pictures.</summary>
internal static class PlaneDrawing
{
    private const byte Middle = 128;
    private const byte White = byte.MaxValue;

    /// <summary>Nought as middle gray, the most as white.</summary>
    public static GrayImage Signed(Plane plane, float most) =>
        Draw(plane.Width, plane.Height, (x, y) => Middle + (plane[x, y] / most * (Middle - 1)));

    /// <summary>A plane of cells, nought to one, as large as its print.</summary>
    public static GrayImage Cells(Plane cells, GrayImage image) =>
        Draw(image.Width, image.Height, (x, y) => White * cells[x / RidgeFlow.Cell, y / RidgeFlow.Cell]);

    /// <summary>Periods from the least to the most; white where none was taken.</summary>
    public static GrayImage Periods(Plane periods, GrayImage image, bool[] cells)
    {
        const float Range = RidgeFilter.MostPeriod - RidgeFilter.LeastPeriod;
        return Draw(
            image.Width,
            image.Height,
            (x, y) =>
            {
                var (column, row) = (x / RidgeFlow.Cell, y / RidgeFlow.Cell);
                return cells[(row * periods.Width) + column]
                    ? (White - 15) * (periods[column, row] - RidgeFilter.LeastPeriod) / Range
                    : White;
            }
        );
    }

    /// <summary>How far the phase is from that of a valley: black on a valley, white on a ridge.</summary>
    public static GrayImage Phase(RidgeWaves waves, PrintArea area) =>
        Draw(
            waves.Even.Width,
            waves.Even.Height,
            (x, y) =>
                area.Has(x / RidgeFlow.Cell, y / RidgeFlow.Cell)
                    ? White * MathF.Abs(MathF.Atan2(waves.Odd[x, y], waves.Even[x, y])) / MathF.PI
                    : Middle
        );

    /// <summary>Half way to white, to draw upon.</summary>
    public static GrayImage Faded(GrayImage image) =>
        Draw(image.Width, image.Height, (x, y) => (image[x, y] + White) / 2f);

    public static GrayImage Blank(GrayImage image) => Draw(image.Width, image.Height, (_, _) => White);

    private static GrayImage Draw(int width, int height, Func<int, int, float> gray)
    {
        var pixels = new byte[width * height];
        for (var at = 0; at < pixels.Length; at++)
            pixels[at] = (byte)Math.Clamp(gray(at % width, at / width), byte.MinValue, byte.MaxValue);
        return new(width, height, pixels);
    }
}
