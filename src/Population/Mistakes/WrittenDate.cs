using System.Globalization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>The mistakes of dates; each answers null where it cannot be made.</summary>
internal static class WrittenDate
{
    private static readonly ChineseLunisolarCalendar Moon = new();

    public static string? DayForMonth(DateOnly day) =>
        day.Day <= 12 && day.Day != day.Month ? Print(day.Month, day.Day, day.Year) : null;

    public static string? YearOnly(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    public static string? NewYear(DateOnly day) => day.DayOfYear == 1 ? null : Print(1, 1, day.Year);

    /// <summary>The last digit of day, month or year, or the one before it in the year.</summary>
    public static string? OtherDigit(DateOnly day, DateOnly today, Random chance)
    {
        int Other(int number, int place) =>
            number - (number / place % 10 * place) + ((number / place + chance.Next(1, 10)) % 10 * place);
        var written = chance.Next(4) switch
        {
            0 => Print(Other(day.Day, 1), day.Month, day.Year),
            1 => Print(day.Day, Other(day.Month, 1), day.Year),
            2 => Print(day.Day, day.Month, Other(day.Year, 1)),
            _ => Print(day.Day, day.Month, Other(day.Year, 10)),
        };
        return IsPast(written, today) ? written : null;
    }

    public static string? YearOfAge(DateOnly day, DateOnly today, Random chance)
    {
        var written = Print(day.Day, day.Month, day.Year + (chance.Next(2) == 0 ? 1 : -1));
        return IsPast(written, today) ? written : null;
    }

    public static string? Lunar(DateOnly day, DateOnly today)
    {
        var sun = day.ToDateTime(default);
        if (sun < Moon.MinSupportedDateTime || sun > Moon.MaxSupportedDateTime)
            return null;
        var (year, month) = (Moon.GetYear(sun), Moon.GetMonth(sun));
        month -= Moon.GetLeapMonth(year) is var leap and > 0 && month >= leap ? 1 : 0;
        var written = Print(Moon.GetDayOfMonth(sun), month, year);
        return IsPast(written, today) ? written : null;
    }

    public static string Print(DateOnly day) => Print(day.Day, day.Month, day.Year);

    private static string Print(int day, int month, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:D2}/{month:D2}/{year:D4}");

    private static bool IsPast(string written, DateOnly today) =>
        !PartialDate.Read(written).IsRefused(out _, out var date) && date.Earliest <= today;
}
