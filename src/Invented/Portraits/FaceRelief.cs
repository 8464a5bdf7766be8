namespace CanCuoc.Invented.Portraits;

/// <summary>How far a face stands out at each place, and how light falls on it.</summary>
internal sealed class FaceRelief(FaceTraits traits)
{
    private readonly (double X, double Y, double WideX, double WideY, double Height)[] bumps = Bumps(traits);

    /// <summary>Before the plane of the ears, in half widths of a head.</summary>
    public double Depth(double x, double y)
    {
        var round = 1 - (x * x / 1.25) - ((y - 0.05) * (y - 0.05) / 2.7);
        return 0.8 * Math.Sqrt(Math.Max(0.02, round));
    }

    /// <summary>Brightness at a place: about 1 in full light.</summary>
    public double Light(double x, double y, Sitting sitting)
    {
        const double Step = 0.012;
        var here = Height(x, y);
        var (slopeX, slopeY) = ((Height(x + Step, y) - here) / Step, (Height(x, y + Step) - here) / Step);
        var facing = 1 / Math.Sqrt(1 + (slopeX * slopeX) + (slopeY * slopeY));
        var towards = Math.Sqrt(1 + (sitting.LightX * sitting.LightX) + (sitting.LightY * sitting.LightY));
        var lit = facing * (1 - (slopeX * sitting.LightX) - (slopeY * sitting.LightY)) / towards;
        return 1 - sitting.Contrast + (sitting.Contrast * 1.06 * Math.Max(0, lit));
    }

    private double Height(double x, double y)
    {
        var height = Depth(x, y) * 0.8;
        foreach (var bump in bumps)
        {
            var (across, down) = ((x - bump.X) / bump.WideX, (y - bump.Y) / bump.WideY);
            var away = (across * across) + (down * down);
            if (away < 12)
                height += bump.Height * Math.Exp(-0.5 * away);
        }
        return height;
    }

    private static (double X, double Y, double WideX, double WideY, double Height)[] Bumps(FaceTraits traits)
    {
        var (nose, apart, mouth) = (traits.NoseLength, traits.EyesApart, FacePlan.MouthY(traits));
        var wings = traits.NoseWidth * 0.62;
        return
        [
            (0, nose * 0.50, 0.085, nose * 0.36, 0.10 * traits.NoseHeight),
            (0, nose - 0.05, 0.11, 0.095, 0.15 * traits.NoseHeight),
            (-wings, nose + 0.01, 0.065, 0.06, 0.055),
            (wings, nose + 0.01, 0.065, 0.06, 0.055),
            (-apart, 0, 0.20, 0.15, -0.075),
            (apart, 0, 0.20, 0.15, -0.075),
            (-apart, -0.30, 0.24, 0.09, 0.03),
            (apart, -0.30, 0.24, 0.09, 0.03),
            (-0.62, 0.42, 0.22, 0.2, 0.06),
            (0.62, 0.42, 0.22, 0.2, 0.06),
            (0, mouth, 0.26, 0.16, 0.055),
            (0, mouth + 0.20, 0.16, 0.05, -0.035),
            (0, traits.Length - 0.2, 0.18, 0.12, 0.06),
        ];
    }
}
