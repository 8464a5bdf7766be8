using System.Globalization;
using System.Text;

namespace CanCuoc.Matching.Prints.Drawing;

/// <summary>
/// Minutiae as SVG, to lay over the picture of their print: a ring where a ridge ends, a square where one forks, a line the way it points;
/// those that are also on the other print green, the others orange (classes <c>minutia</c> and <c>matched</c>).
/// </summary>
public static class MinutiaDrawing
{
    private const string Alone = "#e8590c";
    private const string Met = "#099268";
    private const float Size = 4;
    private const float Line = 13;

    /// <summary>A picture of its own, transparent.</summary>
    /// <param name="width">Of the picture it is laid over, pixels; the print may be shown larger or smaller.</param>
    /// <param name="matched">Numbers of the minutiae that are on the other print too (<see cref="Comparing.PrintComparison.Pairs"/>).</param>
    public static string Overlay(PrintTemplate template, int width, int height, IReadOnlyCollection<int> matched) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {template.Width} {template.Height}\">{Marks(template, matched)}</svg>"
        );

    /// <summary>Two prints side by side, each pair of minutiae joined; both moved as they are drawn.</summary>
    /// <param name="shift">Pixels that the other print is drawn further to the right.</param>
    /// <param name="pairs">Numbers of the minutiae of both that are the same.</param>
    public static string Joined(
        PrintTemplate one,
        PrintTemplate other,
        int shift,
        IReadOnlyList<(int One, int Other)> pairs
    )
    {
        var svg = new StringBuilder(Marks(one, [.. pairs.Select(pair => pair.One)]));
        svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({shift} 0)\">");
        svg.Append(Marks(other, [.. pairs.Select(pair => pair.Other)])).Append("</g>");
        foreach (var pair in pairs)
        {
            var (from, to) = (one.Minutiae[pair.One], other.Minutiae[pair.Other]);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path stroke=\"{Met}\" stroke-width=\"0.8\" stroke-opacity=\"0.7\" d=\"M{from.X} {from.Y}L{to.X + shift} {to.Y}\"/>"
            );
        }
        return svg.ToString();
    }

    /// <summary>The elements alone, in the print's pixels.</summary>
    internal static string Marks(PrintTemplate template, IReadOnlyCollection<int> matched)
    {
        var (svg, met) = (new StringBuilder(), matched.ToHashSet());
        for (var at = 0; at < template.Minutiae.Count; at++)
            Mark(svg, template.Minutiae[at], met.Contains(at));
        return svg.ToString();
    }

    private static void Mark(StringBuilder svg, Minutia minutia, bool isMet)
    {
        var (sine, cosine) = MathF.SinCos(minutia.Angle);
        var (x, y) = (minutia.X, minutia.Y);
        var (name, colour, width) = isMet ? ("minutia matched", Met, 2.2f) : ("minutia", Alone, 1.5f);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<g class=\"{name}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\">"
        );
        if (minutia.Kind == MinutiaKind.Fork)
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{x - Size:0.#}\" y=\"{y - Size:0.#}\" width=\"{2 * Size}\" height=\"{2 * Size}\"/>"
            );
        else
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{Size}\"/>");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<path d=\"M{x + (Size * cosine):0.#} {y + (Size * sine):0.#}L{x + (Line * cosine):0.#} {y + (Line * sine):0.#}\"/></g>"
        );
    }
}
