using CanCuoc.Imaging;

namespace CanCuoc.Faces.Tests;

/// <summary>A dog from the side: body, legs, tail, head with muzzle and ear.</summary>
internal static class DrawnDog
{
    private const int Width = 600;
    private const int Height = 450;

    private static readonly (double X, double Y, double HalfWidth, double HalfHeight, byte Shade)[] Parts =
    [
        (300, 230, 150, 65, 120),
        (190, 330, 18, 75, 110),
        (240, 330, 18, 75, 120),
        (370, 330, 18, 75, 110),
        (420, 330, 18, 75, 120),
        (130, 170, 12, 60, 120),
        (460, 150, 60, 50, 125),
        (520, 165, 40, 22, 115),
        (552, 160, 10, 9, 20),
        (425, 145, 20, 48, 80),
        (475, 135, 7, 7, 15),
    ];

    public static ColourImage Draw()
    {
        var pixels = new byte[ColourImage.Channels * Width * Height];
        for (var at = 0; at < Width * Height; at++)
        {
            byte shade = 215;
            foreach (var part in Parts)
            {
                var (x, y) = (((at % Width) - part.X) / part.HalfWidth, ((at / Width) - part.Y) / part.HalfHeight);
                if ((x * x) + (y * y) < 1)
                    shade = part.Shade;
            }
            pixels[3 * at] = shade;
            pixels[(3 * at) + 1] = (byte)(shade * 0.85);
            pixels[(3 * at) + 2] = (byte)(shade * 0.7);
        }
        return new ColourImage(Width, Height, pixels);
    }
}
