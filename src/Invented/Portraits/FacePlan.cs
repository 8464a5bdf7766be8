namespace CanCuoc.Invented.Portraits;

/// <summary>Where the parts of a face stand. Between the eyes is the origin; half a head's width is 1; y down.</summary>
internal static class FacePlan
{
    public const double Crown = -1.42;

    public static double MouthY(FaceTraits traits) => traits.NoseLength + ((traits.Length - traits.NoseLength) * 0.40);

    public static Place[] Head(FaceTraits traits) =>
        Mirrored(
            new(0, Crown),
            new(0.52, -1.28),
            new(0.86, -0.93),
            new(0.97, -0.42),
            new(0.97 * traits.Cheeks, 0.1),
            new(0.92 * traits.Cheeks, 0.5),
            new(traits.Jaw, 0.5 + ((traits.Length - 0.5) * 0.44)),
            new((traits.Jaw * 0.45) + (traits.Chin * 0.62), 0.5 + ((traits.Length - 0.5) * 0.79)),
            new(traits.Chin, traits.Length - 0.035),
            new(0, traits.Length)
        );

    /// <summary>A closed curve from the points of its right half, the first and the last on the middle line.</summary>
    public static Place[] Mirrored(params ReadOnlySpan<Place> right)
    {
        var points = new List<Place>();
        foreach (var point in right)
            points.Add(point);
        for (var i = right.Length - 2; i > 0; i--)
            points.Add(new Place(-right[i].X, right[i].Y));
        return Outline.Closed([.. points]);
    }
}
