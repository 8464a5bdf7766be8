using CanCuoc.Matching.Prints;

namespace CanCuoc.Invented.Prints;

/// <summary>Minutiae as ridges that spread and join must have them, and some that chance adds.</summary>
internal static class FillerMinutiae
{
    private const int Cell = SeenRidges.Cell;

    // Numbers below are those at which fillers have the counts, qualities and distances that the extraction finds in impressions of fair
    // quality.

    // A cell: two ridges that meet out of step, what an extraction invents.
    private const double ByChance = 0.03;

    // Of what must begin; the rest falls to crowding.
    private const double Found = 1.05;
    private const double Nearest = 4.5;
    private const double Room = 12;
    private const double Crowding = 0.8;
    private const double Endings = 0.47;

    // Of a hundred minutiae, each tenth.
    private static readonly double[] Qualities = [25, 49, 57, 61, 64, 67, 69, 70.5, 72, 75, 82];

    public static List<Minutia> Scatter(SeenRidges seen, SeededChance chance)
    {
        var minutiae = new List<Minutia>(PrintTemplate.MostMinutiae);
        for (var row = 0; row < seen.Map.Rows; row++)
        {
            for (var column = 0; column < seen.Map.Columns; column++)
            {
                if (seen.Map.IsInside(column, row))
                    Scatter(seen, column, row, minutiae, chance);
            }
        }
        minutiae.Sort((one, other) => other.Quality - one.Quality);
        return minutiae;
    }

    private static void Scatter(SeenRidges seen, int column, int row, List<Minutia> minutiae, SeededChance chance)
    {
        var count = seen.NewRidges(column, row);
        var must = Math.Abs(count) * Found;
        for (var due = must + ByChance; due > 0 && minutiae.Count < PrintTemplate.MostMinutiae; due--)
        {
            if (!chance.Happens(due))
                continue;
            var ahead = chance.Happens(must / (must + ByChance)) ? count > 0 : chance.Happens(0.5);
            var minutia = Draw(seen, column, row, ahead, chance);
            if (seen.Has(minutia.X, minutia.Y) && !Crowded(minutiae, minutia, chance))
                minutiae.Add(minutia);
        }
    }

    private static Minutia Draw(SeenRidges seen, int column, int row, bool ahead, SeededChance chance)
    {
        var (across, down) = (chance.Unit(), chance.Unit());
        var (cosine, sine) = SeenRidges.Half(seen.Doubled(column, row, across, down));
        return new Minutia
        {
            X = (float)((column + across) * Cell),
            Y = (float)((row + down) * Cell),
            Angle = (float)(Math.Atan2(sine, cosine) + (ahead ? 0 : Math.PI)),
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
    private static bool Crowded(List<Minutia> minutiae, Minutia minutia, SeededChance chance)
    {
        foreach (var other in minutiae)
        {
            var (x, y) = (other.X - minutia.X, other.Y - minutia.Y);
            var away = (x * x) + (y * y);
            if (away < Nearest * Nearest)
                return true;
            if (away < 9 * Room * Room && chance.Happens(Crowding * Math.Exp(-away / (2 * Room * Room))))
                return true;
        }
        return false;
    }
}
