namespace CanCuoc.Matching.Slaps;

/// <summary>Where a finger tip lies in a picture: a rectangle turned with the finger, from its tip to the crease below.</summary>
/// <param name="CentreX">Pixels from the left.</param>
/// <param name="CentreY">Pixels from the top.</param>
/// <param name="Turn">Radians the tip leans to the right.</param>
/// <param name="Width">Pixels across the finger.</param>
/// <param name="Height">Pixels along it.</param>
public readonly record struct FingerBox(double CentreX, double CentreY, double Turn, double Width, double Height)
{
    /// <summary>A place of the picture as seen from the middle of the finger, upright.</summary>
    public (double Across, double Along) FromCentre(double x, double y)
    {
        var (sine, cosine) = Math.SinCos(Turn);
        var (dx, dy) = (x - CentreX, y - CentreY);
        return ((dx * cosine) + (dy * sine), (dy * cosine) - (dx * sine));
    }

    /// <summary>A place of the upright finger in the picture.</summary>
    public (double X, double Y) ToPicture(double across, double along)
    {
        var (sine, cosine) = Math.SinCos(Turn);
        return (CentreX + (across * cosine) - (along * sine), CentreY + (across * sine) + (along * cosine));
    }

    public bool Holds(double x, double y)
    {
        var (across, along) = FromCentre(x, y);
        return Math.Abs(across) <= Width / 2 && Math.Abs(along) <= Height / 2;
    }
}
