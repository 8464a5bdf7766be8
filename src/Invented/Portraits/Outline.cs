namespace CanCuoc.Invented.Portraits;

/// <summary>Curves as many short straight pieces.</summary>
internal static class Outline
{
    private const int Pieces = 8;

    /// <summary>A closed curve through points (Catmull and Rom 1974).</summary>
    public static Place[] Closed(params ReadOnlySpan<Place> through)
    {
        var curve = new List<Place>();
        for (var i = 0; i < through.Length; i++)
        {
            var (before, from) = (through[(i + through.Length - 1) % through.Length], through[i]);
            AddPieces(curve, before, from, through[(i + 1) % through.Length], through[(i + 2) % through.Length]);
        }
        return [.. curve];
    }

    /// <summary>An open curve through points.</summary>
    public static Place[] Open(params ReadOnlySpan<Place> through)
    {
        var curve = new List<Place>();
        for (var i = 0; i < through.Length - 1; i++)
        {
            var (before, after) = (through[Math.Max(0, i - 1)], through[Math.Min(through.Length - 1, i + 2)]);
            AddPieces(curve, before, through[i], through[i + 1], after);
        }
        curve.Add(through[^1]);
        return [.. curve];
    }

    /// <summary>The area a brush leaves along a curve, widest in the middle.</summary>
    /// <param name="begin">Width at the beginning.</param>
    /// <param name="middle">Width halfway.</param>
    /// <param name="end">Width at the end.</param>
    public static Place[] Brush(Place[] curve, double begin, double middle, double end)
    {
        var (left, right) = (new List<Place>(), new List<Place>());
        for (var i = 0; i < curve.Length; i++)
        {
            var (from, to) = (curve[Math.Max(0, i - 1)], curve[Math.Min(curve.Length - 1, i + 1)]);
            var length = Math.Max(1e-9, Math.Sqrt(Square(to.X - from.X) + Square(to.Y - from.Y)));
            var t = (double)i / (curve.Length - 1);
            var width =
                ((1 - t) * (1 - t) * begin) + (2 * t * (1 - t) * ((2 * middle) - ((begin + end) / 2))) + (t * t * end);
            var (x, y) = ((to.Y - from.Y) / length * width / 2, (from.X - to.X) / length * width / 2);
            left.Add(curve[i].Plus(x, y));
            right.Add(curve[i].Plus(-x, -y));
        }
        right.Reverse();
        return [.. left, .. right];
    }

    public static Place[] Ellipse(Place middle, double halfWidth, double halfHeight) =>
        [
            .. Enumerable
                .Range(0, 40)
                .Select(i => Math.SinCos(i * Math.PI / 20))
                .Select(turn => middle.Plus(turn.Cos * halfWidth, turn.Sin * halfHeight)),
        ];

    private static void AddPieces(List<Place> curve, Place before, Place from, Place to, Place after)
    {
        for (var i = 0; i < Pieces; i++)
        {
            var t = (double)i / Pieces;
            curve.Add(
                new Place(Between(before.X, from.X, to.X, after.X, t), Between(before.Y, from.Y, to.Y, after.Y, t))
            );
        }
    }

    private static double Between(double before, double from, double to, double after, double t) =>
        from
        + (
            0.5
            * t
            * (
                to
                - before
                + (t * ((2 * before) - (5 * from) + (4 * to) - after + (t * ((3 * (from - to)) + after - before))))
            )
        );

    private static double Square(double value) => value * value;
}
