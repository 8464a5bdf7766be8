namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>The turn and shift that lays one print on the other.</summary>
/// <param name="Cosine">Of the turn.</param>
/// <param name="Middle">Where on the other print the pairs lie that it was taken from.</param>
internal readonly record struct PrintAlignment(float Cosine, float Sine, float X, float Y, (float X, float Y) Middle)
{
    // A direction counts as much as a place this far away, squared pixels.
    private const float DirectionWeight = 400;

    public (float X, float Y) Of(float x, float y) => ((x * Cosine) - (y * Sine) + X, (x * Sine) + (y * Cosine) + Y);

    /// <summary>A direction, turned.</summary>
    public (float Cosine, float Sine) Turned(float cosine, float sine) =>
        ((cosine * Cosine) - (sine * Sine), (cosine * Sine) + (sine * Cosine));

    public float FromMiddle(float x, float y)
    {
        var (across, down) = (x - Middle.X, y - Middle.Y);
        return MathF.Sqrt((across * across) + (down * down));
    }

    public PrintAlignment Inverse() =>
        new(Cosine, -Sine, -(X * Cosine) - (Y * Sine), (X * Sine) - (Y * Cosine), Middle);

    /// <summary>The best for pairs, by least squares of places and directions.</summary>
    public static PrintAlignment Of(ReadOnlySpan<MinutiaPair> pairs, Minutia[] one, Minutia[] other)
    {
        var (x, y, otherX, otherY) = (0f, 0f, 0f, 0f);
        foreach (var pair in pairs)
        {
            (x, y) = (x + one[pair.One].X, y + one[pair.One].Y);
            (otherX, otherY) = (otherX + other[pair.Other].X, otherY + other[pair.Other].Y);
        }
        (x, y) = (x / pairs.Length, y / pairs.Length);
        (otherX, otherY) = (otherX / pairs.Length, otherY / pairs.Length);
        var (same, turned) = (0f, 0f);
        foreach (var pair in pairs)
        {
            var (px, py) = (one[pair.One].X - x, one[pair.One].Y - y);
            var (qx, qy) = (other[pair.Other].X - otherX, other[pair.Other].Y - otherY);
            same += (px * qx) + (py * qy) + (DirectionWeight * pair.Cosine);
            turned += (px * qy) - (py * qx) + (DirectionWeight * pair.Sine);
        }
        var length = MathF.Sqrt((same * same) + (turned * turned));
        var (cosine, sine) = (same / length, turned / length);
        return new(
            cosine,
            sine,
            otherX - (x * cosine) + (y * sine),
            otherY - (x * sine) - (y * cosine),
            (otherX, otherY)
        );
    }
}
