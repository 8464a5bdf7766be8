using CanCuoc.Matching.Prints;

namespace CanCuoc.Invented.Prints;

/// <summary>Minutiae as ridges that spread and join must have them, and some that chance adds.</summary>
internal static class FillerMinutiae
{
    private const int Cell = 8;

    // Numbers below are those at which fillers have the counts, qualities and distances that the extraction finds in impressions of fair
    // quality.

    // A square pixel: two ridges that meet out of step, what an extraction invents.
    private const double ByChance = 0.0001;

    // Of what must begin; the rest falls to crowding.
    private const double Found = 1.05;
    private const double Nearest = 4.5;
    private const double Room = 12;
    private const double Crowding = 0.8;
    private const double Endings = 0.47;

    // Of a hundred minutiae, each tenth.
    private static readonly double[] Qualities = [25, 49, 57, 61, 64, 67, 69, 70.5, 72, 75, 82];

    public static List<Minutia> Scatter(SeenSkin seen, SeededChance chance)
    {
        var minutiae = new List<Minutia>();
        for (var top = Cell; top < seen.Height - Cell; top += Cell)
        {
            for (var left = Cell; left < seen.Width - Cell; left += Cell)
            {
                if (
                    seen.Has(left, top)
                    && Draw(seen, left, top, chance) is { } minutia
                    && !Crowded(minutiae, minutia, chance)
                )
                    minutiae.Add(minutia);
            }
        }
        return [.. minutiae.OrderByDescending(minutia => minutia.Quality).Take(PrintTemplate.MostMinutiae)];
    }

    private static Minutia? Draw(SeenSkin seen, int left, int top, SeededChance chance)
    {
        var (count, angle) = seen.NewRidges(left, top);
        var must = Math.Abs(count) * Found;
        if (!chance.Happens(Math.Min(1, (must + ByChance) * Cell * Cell)))
            return null;
        var ahead = chance.Happens(must / (must + ByChance)) ? count > 0 : chance.Happens(0.5);
        return new Minutia
        {
            X = (float)(left + chance.Between(0, Cell)),
            Y = (float)(top + chance.Between(0, Cell)),
            Angle = (float)(angle + (ahead ? 0 : Math.PI)),
            Kind = chance.Happens(Endings) ? MinutiaKind.Ending : MinutiaKind.Fork,
            Quality = Quality(chance.Unit() * 10),
        };
    }

    private static byte Quality(double tenth)
    {
        var (from, to) = (Qualities[(int)tenth], Qualities[(int)tenth + 1]);
        return (byte)(from + ((to - from) * (tenth - Math.Floor(tenth))));
    }

    // The next ridge to begin makes the room that another would have filled.
    private static bool Crowded(List<Minutia> minutiae, Minutia minutia, SeededChance chance) =>
        minutiae.Exists(other =>
        {
            var (x, y) = (other.X - minutia.X, other.Y - minutia.Y);
            var away = (x * x) + (y * y);
            return away < Nearest * Nearest || chance.Happens(Crowding * Math.Exp(-away / (2 * Room * Room)));
        });
}
