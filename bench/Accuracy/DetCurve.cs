using System.Globalization;
using System.Text;

namespace CanCuoc.Bench.Accuracy;

/// <summary>The curve of both error rates as a picture, SVG, both axes logarithmic.</summary>
internal static class DetCurve
{
    private const int Left = 70;
    private const int Top = 20;
    private const int Side = 480;
    private const int Legend = 200;

    // Decades shown: from a pair in ten thousand to all; misses from one in a thousand.
    private const int FalseMatchDecades = 4;
    private const int MissDecades = 3;

    private static readonly string[] Colours =
    [
        "#1b6ca8",
        "#c2571a",
        "#3a7d44",
        "#7a4fa3",
        "#8a6d1d",
        "#b03060",
        "#4a5568",
    ];

    public static string Draw(ScoredSet pooled, IReadOnlyList<ScoredSet> sets)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Left + Side + Legend}" height="{Top
                + Side
                + 60}" font-family="sans-serif" font-size="13">
            <rect width="100%" height="100%" fill="#fff"/>

            """
        );
        Grid(svg);
        for (var at = 0; at < sets.Count; at++)
            Line(svg, sets[at], Colours[at % Colours.Length], 1.3, Top + 20 + (22 * (at + 1)));
        Line(svg, pooled, "#000", 2.6, Top + 20);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Grid(StringBuilder svg)
    {
        for (var decade = 0; decade <= FalseMatchDecades; decade++)
        {
            var (x, label) = (X(Math.Pow(10, -decade)), Percent(decade));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<path d="M{x:0.0} {Top}v{Side}" stroke="#ccc"/><text x="{x:0.0}" y="{Top + Side + 20}" text-anchor="middle">{label}</text>{"\n"}"""
            );
        }
        for (var decade = 0; decade <= MissDecades; decade++)
        {
            var (y, label) = (Y(Math.Pow(10, -decade)), Percent(decade));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<path d="M{Left} {y:0.0}h{Side}" stroke="#ccc"/><text x="{Left - 8}" y="{y + 4:0.0}" text-anchor="end">{label}</text>{"\n"}"""
            );
        }
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <path d="M{X(1e-3):0.0} {Y(1e-3):0.0}L{X(1):0.0} {Y(1):0.0}" stroke="#999" stroke-dasharray="4 4"/>
            <text x="{Left + (Side / 2)}" y="{Top
                + Side
                + 45}" text-anchor="middle">false matches: pairs of different fingers that pass</text>
            <text transform="translate(16 {Top
                + (Side / 2)}) rotate(-90)" text-anchor="middle">misses: pairs of one finger that do not</text>

            """
        );
    }

    private static void Line(StringBuilder svg, ScoredSet set, string colour, double width, int legend)
    {
        var path = new StringBuilder();
        foreach (var (falseMatches, misses) in ErrorRates.Curve(set, ErrorRates.Once(set.Fingers)))
        {
            var command = path.Length == 0 ? 'M' : 'L';
            path.Append(CultureInfo.InvariantCulture, $"{command}{X(falseMatches):0.0} {Y(misses):0.0}");
        }
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linejoin="round"/>
            <path d="M{Left + Side + 14} {legend}h24" stroke="{colour}" stroke-width="{width}"/><text x="{Left
                + Side
                + 44}" y="{legend + 4}">{set.Name}</text>

            """
        );
    }

    private static double X(double rate) =>
        Left + (Side * (1 - (Decades(rate, FalseMatchDecades) / FalseMatchDecades)));

    private static double Y(double rate) => Top + (Side * Decades(rate, MissDecades) / MissDecades);

    private static double Decades(double rate, int most) => rate <= 0 ? most : Math.Min(most, -Math.Log10(rate));

    private static string Percent(int decade) =>
        (100 / Math.Pow(10, decade)).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
