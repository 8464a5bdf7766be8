namespace CanCuoc.Invented;

/// <summary>A place in a plane, x to the right and y down; on a print in pixels from its middle.</summary>
internal readonly record struct Place(double X, double Y)
{
    public Place Plus(double x, double y) => new(X + x, Y + y);
}
