namespace CanCuoc.Faces;

/// <summary>A place in a picture, pixels from its left and its top.</summary>
public readonly record struct Place(double X, double Y)
{
    public static Place operator +(Place one, Place other) => new(one.X + other.X, one.Y + other.Y);

    public static Place operator -(Place one, Place other) => new(one.X - other.X, one.Y - other.Y);

    public static Place operator *(double factor, Place place) => new(factor * place.X, factor * place.Y);

    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public static Place Middle(ReadOnlySpan<Place> places)
    {
        var sum = default(Place);
        foreach (var place in places)
            sum += place;
        return 1.0 / places.Length * sum;
    }
}

/// <summary>
/// 68 places of a face in the order of the iBUG 300-W scheme: jaw (0–16), brows (17–26), nose (27–35), eyes (36–47), mouth (48–67). "Left"
/// and "right" are those of the picture, not of the person.
/// </summary>
public sealed class FaceLandmarks
{
    public const int Count = 68;

    private readonly Place[] places;

    public FaceLandmarks(IEnumerable<Place> places)
    {
        this.places = [.. places];
        ArgumentOutOfRangeException.ThrowIfNotEqual(this.places.Length, Count, nameof(places));
    }

    public ReadOnlySpan<Place> All => places;

    public ReadOnlySpan<Place> Jaw => places.AsSpan(0, 17);

    public ReadOnlySpan<Place> LeftEye => places.AsSpan(36, 6);

    public ReadOnlySpan<Place> RightEye => places.AsSpan(42, 6);

    /// <summary>The lips' outer line, from the corner at the left over the upper lip.</summary>
    public ReadOnlySpan<Place> Lips => places.AsSpan(48, 12);

    /// <summary>The lips' inner line.</summary>
    public ReadOnlySpan<Place> Mouth => places.AsSpan(60, 8);

    public Place LeftEyeCentre => Place.Middle(LeftEye);

    public Place RightEyeCentre => Place.Middle(RightEye);

    public Place EyesCentre => 0.5 * (LeftEyeCentre + RightEyeCentre);

    public Place MouthCentre => Place.Middle(Lips);

    public Place NoseTip => places[30];

    public Place Chin => places[8];

    /// <summary>Between the centres of the eyes, pixels.</summary>
    public double EyeDistance => (RightEyeCentre - LeftEyeCentre).Length;

    /// <summary>The five places that a face is aligned by: corners of the eyes from left to right, base of the nose.</summary>
    public Place[] Fixed => [places[36], places[39], places[42], places[45], places[33]];

    public FaceLandmarks Moved(Func<Place, Place> movement) => new(places.Select(movement));
}
