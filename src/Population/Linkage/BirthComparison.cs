using System.Globalization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Compares dates of birth.</summary>
internal static class BirthComparison
{
    private const int NearYears = 2;

    // A lunar date reads some weeks earlier than the day it means.
    private const int LeastBehind = 15;
    private const int MostBehind = 60;

    // China's calendar; that of Việt Nam, by the time of Hà Nội, differs from it by a day now and then.
    private static readonly ChineseLunisolarCalendar Moon = new();

    public static BirthOutcome Of(PartialDate one, PartialDate other)
    {
        if (one == other)
            return one.Day is null ? BirthOutcome.Agreeing : BirthOutcome.Same;
        var isSameYear = one.Year == other.Year;
        if (Math.Abs(one.Year - other.Year) > NearYears)
            return IsOneDigit(one, other) ? BirthOutcome.OneDigitOther : BirthOutcome.Other;
        if (isSameYear && IsOpen(one.Month, other.Month) && IsOpen(one.Day, other.Day))
            return BirthOutcome.Agreeing;
        if (one.Exact is not { } first || other.Exact is not { } second)
            return isSameYear ? BirthOutcome.SameYear : BirthOutcome.Other;
        return isSameYear ? OfOneYear(first, second)
            : IsOneDigit(one, other) ? BirthOutcome.OneDigitOther
            : IsLunar(first, second) ? BirthOutcome.Lunar
            : (first.Month, first.Day) == (second.Month, second.Day) ? BirthOutcome.NearYear
            : BirthOutcome.Other;
    }

    private static BirthOutcome OfOneYear(DateOnly one, DateOnly other) =>
        one.Day == other.Month && one.Month == other.Day ? BirthOutcome.Swapped
        : one.DayOfYear == 1 || other.DayOfYear == 1 ? BirthOutcome.NewYear
        : IsOneDigit(PartialDate.Of(one), PartialDate.Of(other)) ? BirthOutcome.OneDigitOther
        : IsLunar(one, other) ? BirthOutcome.Lunar
        : BirthOutcome.SameYear;

    private static bool IsOpen(int? one, int? other) => one is null || other is null || one == other;

    private static bool IsOneDigit(PartialDate one, PartialDate other)
    {
        if (one.Day is null || other.Day is null)
            return false;
        var count = 0;
        for (var (a, b) = (one.ToInt(), other.ToInt()); a != b && count < 2; (a, b) = (a / 10, b / 10))
            count += a % 10 == b % 10 ? 0 : 1;
        return count == 1;
    }

    private static bool IsLunar(DateOnly one, DateOnly other)
    {
        var (sun, moon) = one > other ? (one, other) : (other, one);
        if (sun.DayNumber - moon.DayNumber is < LeastBehind or > MostBehind || sun.Year < 1902 || sun.Year > 2099)
            return false;
        var day = sun.ToDateTime(default);
        var (year, month) = (Moon.GetYear(day), Moon.GetMonth(day));
        month -= Moon.GetLeapMonth(year) is var leap and > 0 && month >= leap ? 1 : 0;
        return (moon.Year, moon.Month) == (year, month) && Math.Abs(moon.Day - Moon.GetDayOfMonth(day)) <= 1;
    }
}
