namespace CanCuoc.Faces;

/// <summary>The outline of a head as portraits are measured by: an upright box from crown to chin and from ear to ear, pixels.</summary>
public readonly record struct HeadShape(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The crown is not among the 68 places: it is as far above the eyes as the chin is below them.</summary>
    private const double CrownPart = 1.0;

    public double Width => Right - Left;

    public double Length => Bottom - Top;

    public static HeadShape Of(FaceLandmarks face)
    {
        var (left, right) = (double.MaxValue, double.MinValue);
        foreach (var place in face.Jaw)
            (left, right) = (Math.Min(left, place.X), Math.Max(right, place.X));
        var eyes = face.EyesCentre.Y;
        return new HeadShape(left, eyes - (CrownPart * (face.Chin.Y - eyes)), right, face.Chin.Y);
    }
}
