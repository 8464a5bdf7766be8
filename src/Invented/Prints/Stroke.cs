namespace CanCuoc.Invented.Prints;

/// <summary>A bent line of some width: a crease, a scratch.</summary>
internal readonly record struct Stroke(Place From, Place Bend, Place To, double Width, double Depth)
{
    public static Stroke Of(Place from, double length, double width, SeededChance chance)
    {
        var way = chance.Between(0, Math.PI);
        var (sine, cosine) = Math.SinCos(way);
        var bend = chance.Normal() * length * 0.08;
        return new Stroke(
            from,
            from.Plus((cosine * length / 2) - (sine * bend), (sine * length / 2) + (cosine * bend)),
            from.Plus(cosine * length, sine * length),
            width,
            chance.Between(0.5, 1)
        );
    }

    /// <summary>Draws it as dots along the way, thinner to its ends.</summary>
    /// <param name="depths">Rows of a picture whose left upper corner is the origin; a deeper mark already there stays.</param>
    public void Onto(float[] depths, int width, int height)
    {
        var steps = (int)(Math.Abs(To.X - From.X) + Math.Abs(To.Y - From.Y)) + 1;
        for (var i = 0; i <= steps; i++)
        {
            var t = (double)i / steps;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            var at = new Place((a * From.X) + (b * Bend.X) + (c * To.X), (a * From.Y) + (b * Bend.Y) + (c * To.Y));
            Dot(depths, width, height, at, Width * (0.35 + (2.6 * t * (1 - t))));
        }
    }

    private void Dot(float[] depths, int width, int height, Place middle, double radius)
    {
        var reach = (int)Math.Ceiling(radius + 1);
        for (var y = Math.Max(0, (int)middle.Y - reach); y <= Math.Min(height - 1, (int)middle.Y + reach); y++)
        {
            for (var x = Math.Max(0, (int)middle.X - reach); x <= Math.Min(width - 1, (int)middle.X + reach); x++)
            {
                var away = Math.Sqrt(((x - middle.X) * (x - middle.X)) + ((y - middle.Y) * (y - middle.Y)));
                var depth = (float)(Depth * Math.Clamp(radius + 0.5 - away, 0, 1));
                depths[(y * width) + x] = Math.Max(depths[(y * width) + x], depth);
            }
        }
    }
}
