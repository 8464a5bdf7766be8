using System.Globalization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Components;

/// <summary>
/// Numbers and dates as pages write them: <c>1.234,5</c> in Vietnamese, <c>1,234.5</c> in English, days as <c>dd/MM/yyyy</c> in both.
/// Our own formats, so that no machine's settings change what a document says.
/// </summary>
public static class Shown
{
    private static readonly TimeSpan VietNamTime = TimeSpan.FromHours(7); // one zone, no summer time
    private static readonly NumberFormatInfo Vietnamese = Format(group: ".", point: ",");
    private static readonly NumberFormatInfo English = Format(group: ",", point: ".");

    public static string Number(decimal value, Language language, int decimals = 0) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), In(language));

    /// <summary>A share, 1 being 100 %: <c>96,2%</c>.</summary>
    public static string Percent(decimal share, Language language, int decimals = 1) =>
        Number(share * 100, language, decimals) + "%";

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day of the last months, as charts label it: <c>17/11</c>.</summary>
    public static string RecentDay(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>Day and minute in Việt Nam.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.ToOffset(VietNamTime).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    private static NumberFormatInfo In(Language language) => language == Language.English ? English : Vietnamese;

    private static NumberFormatInfo Format(string group, string point) =>
        NumberFormatInfo.ReadOnly(
            new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = point }
        );
}
