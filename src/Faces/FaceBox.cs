namespace CanCuoc.Faces;

/// <summary>Where a face is in a picture, pixels, and how sure the detector is of it, 0 to 1.</summary>
public readonly record struct FaceBox(double X, double Y, double Width, double Height, double Score)
{
    public Place Centre => new(X + (Width / 2), Y + (Height / 2));

    public double Area => Width * Height;

    /// <summary>What both cover, as a part of what either covers.</summary>
    public double Overlap(FaceBox other)
    {
        var width = Math.Min(X + Width, other.X + other.Width) - Math.Max(X, other.X);
        var height = Math.Min(Y + Height, other.Y + other.Height) - Math.Max(Y, other.Y);
        if (width <= 0 || height <= 0)
            return 0;
        return width * height / (Area + other.Area - (width * height));
    }
}
