using CanCuoc.Matching.Prints;

namespace CanCuoc.Invented.Prints;

/// <summary>Minutiae as ridges that spread and join must have them, and some that chance adds.</summary>
internal static class FillerMinutiae
{
    private const int Cell = 8;

    // A square pixel: two ridges that meet out of step, what an extraction invents.
    private const double ByChance = 0.00025;

    // How much of what must begin is found.
    private const double Found = 0.8;
    private const double Nearest = 9;

    public static List<Minutia> Scatter(SeenSkin seen, SeededChance chance)
    {
        var minutiae = new List<Minutia>();
        for (var top = Cell; top < seen.Height - Cell; top += Cell)
        {
            for (var left = Cell; left < seen.Width - Cell; left += Cell)
            {
                if (seen.Has(left, top) && Draw(seen, left, top, chance) is { } minutia && !Crowded(minutiae, minutia))
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
            Angle = (float)(angle + (ahead ? 0 : Math.PI) + (chance.Normal() * 0.06)),
            Kind = chance.Happens(0.5) ? MinutiaKind.Ending : MinutiaKind.Fork,
            Quality = (byte)Math.Clamp(70 + (chance.Normal() * 15), 1, 100),
        };
    }

    private static bool Crowded(List<Minutia> minutiae, Minutia minutia) =>
        minutiae.Exists(other =>
            ((other.X - minutia.X) * (other.X - minutia.X)) + ((other.Y - minutia.Y) * (other.Y - minutia.Y))
            < Nearest * Nearest
        );
}
