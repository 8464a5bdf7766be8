using System.Globalization;

namespace CanCuoc.Components.Charts;

/// <summary>Lengths as SVG writes them: a point for the fraction, whatever the language of the page.</summary>
internal static class Svg
{
    public static string Number(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share of the drawing's width, 1 being the whole.</summary>
    public static string Percent(double share) => Number(share * 100) + "%";
}
