using CanCuoc.Matching.Prints;

namespace CanCuoc.Matching.Tests.Fingers;

/// <summary>Templates without any picture: minutiae at random on a print whose ridges bend as a loop's do.</summary>
internal static class DrawnTemplates
{
    private const int Width = 320;
    private const int Height = 400;
    private const int Cell = RidgeMap.FinestCell;

    public static PrintTemplate Of(int seed, int minutiae = 40)
    {
        var chance = new Random(seed);
        var bend = 0.5f + chance.NextSingle();
        var ridges = new RidgeMap(Cell, Width / Cell, Height / Cell);
        for (var row = 0; row < ridges.Rows; row++)
        {
            for (var column = 0; column < ridges.Columns; column++)
            {
                var (sine, cosine) = MathF.SinCos(2 * Flow((column + 0.5f) * Cell, (row + 0.5f) * Cell, bend));
                ridges.Set(column, row, RidgeMap.DirectionOf(cosine, sine), 2);
            }
        }
        return new(Width, Height, Enumerable.Range(0, minutiae).Select(_ => Draw(chance, bend)), ridges);
    }

    /// <summary>The same finger put down again: turned and shifted, places and directions a little off, some minutiae lost, others false.</summary>
    public static PrintTemplate Again(PrintTemplate template, int seed, float turn = 0.2f, int lost = 10)
    {
        var chance = new Random(seed);
        var (sine, cosine) = MathF.SinCos(turn);
        var (x, y) = (chance.Next(-20, 20), chance.Next(-20, 20));
        var kept = template.Minutiae.OrderBy(_ => chance.Next()).Skip(lost);
        var moved = kept.Select(minutia =>
        {
            var (across, down) = (minutia.X - (Width / 2f), minutia.Y - (Height / 2f));
            return minutia with
            {
                X = (across * cosine) - (down * sine) + (Width / 2f) + x + (2 * Off(chance)),
                Y = (across * sine) + (down * cosine) + (Height / 2f) + y + (2 * Off(chance)),
                Angle = minutia.Angle + turn + (0.1f * Off(chance)),
            };
        });
        var ridges = new RidgeMap(Cell, Width / Cell, Height / Cell);
        for (var row = 0; row < ridges.Rows; row++)
        {
            for (var column = 0; column < ridges.Columns; column++)
            {
                var (across, down) = (
                    ((column + 0.5f) * Cell) - (Width / 2f) - x,
                    ((row + 0.5f) * Cell) - (Height / 2f) - y
                );
                var (fromX, fromY) = ((across * cosine) + (down * sine), (down * cosine) - (across * sine));
                if (
                    !template.Ridges.TryDirection(
                        fromX + (Width / 2f),
                        fromY + (Height / 2f),
                        out var along,
                        out var up
                    )
                )
                    continue;
                var (s, c) = MathF.SinCos(2 * turn);
                ridges.Set(column, row, RidgeMap.DirectionOf((along * c) - (up * s), (along * s) + (up * c)), 2);
            }
        }
        return new(Width, Height, moved.Where(IsOn), ridges);
    }

    private static bool IsOn(Minutia minutia) => minutia is { X: >= 0 and < Width, Y: >= 0 and < Height };

    private static float Off(Random chance) => chance.NextSingle() + chance.NextSingle() - 1;

    private static float Flow(float x, float y, float bend) =>
        MathF.Atan2(y - (Height / 2f), x - (Width / 2f)) * bend * 0.5f;

    private static Minutia Draw(Random chance, float bend)
    {
        var (x, y) = (10 + (chance.NextSingle() * (Width - 20)), 10 + (chance.NextSingle() * (Height - 20)));
        return new()
        {
            X = x,
            Y = y,
            Angle = Flow(x, y, bend) + (chance.Next(2) * MathF.PI),
            Kind = MinutiaKind.Ending,
            Quality = (byte)chance.Next(30, 100),
        };
    }
}
