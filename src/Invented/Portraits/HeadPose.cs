namespace CanCuoc.Invented.Portraits;

/// <summary>From a head to the picture and back: the head is turned a little, so what stands out of it moves aside.</summary>
internal sealed class HeadPose(Sitting sitting, FaceRelief relief)
{
    // The neck, about which a head rolls, below the eyes.
    private const double Pivot = 1.5;
    private readonly double sine = Math.Sin(sitting.Roll);
    private readonly double cosine = Math.Cos(sitting.Roll);

    public Place ToPicture(Place onHead) => ToPicture(onHead, relief.Depth(onHead.X, onHead.Y));

    /// <summary>Where something on or beside the head stands in the picture.</summary>
    /// <param name="depth">How far before the plane of the ears.</param>
    public Place ToPicture(Place onHead, double depth)
    {
        var (x, y) = (onHead.X + (sitting.Yaw * depth), onHead.Y + (sitting.Pitch * depth) - Pivot);
        return sitting.Eyes.Plus(
            sitting.Scale * ((x * cosine) - (y * sine)),
            sitting.Scale * ((x * sine) + (y * cosine) + Pivot)
        );
    }

    public Place[] ToPicture(Place[] onHead) => [.. onHead.Select(place => ToPicture(place))];

    public Place[] ToPicture(Place[] onHead, double depth) => [.. onHead.Select(place => ToPicture(place, depth))];

    /// <summary>Which place of the face is seen at a pixel.</summary>
    public Place ToHead(double pictureX, double pictureY)
    {
        var (dx, dy) = (
            (pictureX - sitting.Eyes.X) / sitting.Scale,
            ((pictureY - sitting.Eyes.Y) / sitting.Scale) - Pivot
        );
        var (x, y) = ((dx * cosine) + (dy * sine), (dy * cosine) - (dx * sine) + Pivot);
        var depth = relief.Depth(x, y);
        return new Place(x - (sitting.Yaw * depth), y - (sitting.Pitch * depth));
    }
}
