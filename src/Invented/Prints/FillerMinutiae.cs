using CanCuoc.Matching.Prints;

namespace CanCuoc.Invented.Prints;

/// <summary>
/// Minutiae as ridges that spread and join must have them. Where rounding gives a cell half a ridge too much, its neighbours get half a
/// ridge less: the error is handed on, as in halftones (Floyd and Steinberg 1976).
/// </summary>
internal sealed class FillerMinutiae
{
    // Numbers below are those at which fillers have the counts, distances, directions and qualities that the extraction finds in impressions
    // of fair quality; `bench fillers` shows what comes of it.

    // Of the count before it is rounded, to either side.
    private const double Unrest = 0.36;
    private const double UnrestAtBorder = 0.3;
    private const double Endings = 0.47;

    // Pixels within which an extraction takes two against each other for both ends of a cut.
    private const float Cut = 11;
    private const float LeastOpposition = -0.5f;

    // Radians off the way of the ridges, and more where many begin.
    private const double Turn = 0.02;
    private const double TurnOfCount = 0.08;

    // Pixels from the border of the print nearer than which nothing is believed, then the qualities nearer than so many, and further inside.
    private const float Margin = 15;
    private const double QualityInside = 71.5;
    private static readonly (float Pixels, double Quality)[] Borders = [(18, 42), (26, 55), (34, 63), (42, 69)];

    // Where ridges crowd, as at a core, they are less clear: by so much at most, and by half of it at a count of 0.6.
    private const double Crowding = 20;
    private const double HalfCrowded = 0.35;
    private const double QualityUnrest = 4;

    private readonly SeenRidges seen;
    private readonly SeededChance chance;
    private readonly int stride;
    private readonly Place[] handed;
    private readonly List<Minutia> minutiae = new(PrintTemplate.MostMinutiae);

    private FillerMinutiae(SeenRidges seen, SeededChance chance)
    {
        (this.seen, this.chance) = (seen, chance);
        // A column on each side, so that nothing is handed from a row's end to the beginning of the next.
        stride = seen.Map.Columns + 2;
        handed = new Place[stride * (seen.Map.Rows + 1)];
    }

    /// <summary>Best first.</summary>
    public static List<Minutia> Scatter(SeenRidges seen, SeededChance chance)
    {
        var scattered = new FillerMinutiae(seen, chance);
        for (var row = 0; row < seen.Map.Rows; row++)
        {
            for (var column = 0; column < seen.Map.Columns; column++)
            {
                if (seen.Map.IsInside(column, row))
                    scattered.Scatter(column, row);
            }
        }
        scattered.minutiae.Sort((one, other) => other.Quality - one.Quality);
        return scattered.minutiae;
    }

    private void Scatter(int column, int row)
    {
        var along = seen.Along(column, row);
        var count = seen.NewRidges(column, row, along);
        var at = (row * stride) + column + 1;
        var due = count + Dot(handed[at], along) + (IsAtBorder(column, row) ? Chance(UnrestAtBorder) : 0);
        var whole = (int)Math.Round(due + Chance(Unrest));
        HandOn(at, along, due - whole);
        var ahead = whole > 0 ? along : new Place(-along.X, -along.Y);
        for (var i = 0; i < Math.Abs(whole); i++)
            Add(column, row, ahead, Math.Abs(count));
    }

    private double Chance(double most) => chance.Between(-most, most);

    private bool IsAtBorder(int column, int row) =>
        !seen.Map.IsInside(column - 1, row)
        || !seen.Map.IsInside(column, row - 1)
        || !seen.Map.IsInside(column + 1, row - 1);

    // To the right, and to the three below.
    private void HandOn(int at, Place along, double rest)
    {
        var (x, y) = (along.X * rest / 16, along.Y * rest / 16);
        foreach (var (to, share) in (ReadOnlySpan<(int, int)>)[(1, 7), (stride - 1, 3), (stride, 5), (stride + 1, 1)])
            handed[at + to] = handed[at + to].Plus(share * x, share * y);
    }

    private void Add(int column, int row, Place ahead, double count)
    {
        var (across, down) = (chance.Unit(), chance.Unit());
        var along = seen.Along(column, row, across, down);
        var turn = (Dot(along, ahead) < 0 ? Math.PI : 0) + (chance.Normal() * (Turn + (TurnOfCount * count)));
        var minutia = new Minutia
        {
            X = (float)((column + across) * SeenRidges.Cell),
            Y = (float)((row + down) * SeenRidges.Cell),
            Angle = (float)(Math.Atan2(along.Y, along.X) + turn),
            Kind = chance.Happens(Endings) ? MinutiaKind.Ending : MinutiaKind.Fork,
        };
        if (IsWithin(minutia, Margin) && !Cancels(minutia) && minutiae.Count < PrintTemplate.MostMinutiae)
            minutiae.Add(minutia with { Quality = Quality(minutia, count) });
    }

    private bool Cancels(Minutia minutia)
    {
        for (var at = 0; at < minutiae.Count; at++)
        {
            var (x, y) = (minutiae[at].X - minutia.X, minutiae[at].Y - minutia.Y);
            if ((x * x) + (y * y) > Cut * Cut || MathF.Cos(minutiae[at].Angle - minutia.Angle) > LeastOpposition)
                continue;
            minutiae.RemoveAt(at);
            return true;
        }
        return false;
    }

    private byte Quality(Minutia minutia, double count)
    {
        var quality = QualityInside;
        foreach (var border in Borders)
        {
            if (IsWithin(minutia, border.Pixels))
                continue;
            quality = border.Quality;
            break;
        }
        var crowded = count * count / ((count * count) + HalfCrowded);
        return (byte)Math.Clamp(quality - (Crowding * crowded) + (chance.Normal() * QualityUnrest), 5, 85);
    }

    private bool IsWithin(Minutia minutia, float pixels)
    {
        var (x, y, aslant) = (minutia.X, minutia.Y, 0.7f * pixels);
        return seen.Map.Has(x - pixels, y)
            && seen.Map.Has(x + pixels, y)
            && seen.Map.Has(x, y - pixels)
            && seen.Map.Has(x, y + pixels)
            && seen.Map.Has(x - aslant, y - aslant)
            && seen.Map.Has(x + aslant, y - aslant)
            && seen.Map.Has(x - aslant, y + aslant)
            && seen.Map.Has(x + aslant, y + aslant);
    }

    private static double Dot(Place one, Place other) => (one.X * other.X) + (one.Y * other.Y);
}
