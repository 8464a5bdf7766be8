using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using static System.FormattableString;

namespace CanCuoc.Vocabulary;

/// <summary>
/// A date as far as it is known: a day, only a month, or only a year, as old birth records have them. Gregorian, years 1 to 9999.
/// In order, an unknown part comes before every known one: 1990, then 01/1990, then 01/01/1990. The default is no date.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>, IParsable<PartialDate>
{
    public static readonly Refusal NotADate = new(
        "VOC-20",
        "Ngày phải viết theo dạng ngày/tháng/năm, tháng/năm hoặc năm, với năm đủ 4 chữ số (ví dụ 05/09/1990, 09/1990, 1990).",
        "A date is written day/month/year, month/year or year, the year with 4 digits (as 05/09/1990, 09/1990, 1990)."
    );

    public static readonly Refusal NoSuchDay = new(
        "VOC-21",
        "Lịch không có ngày này.",
        "There is no such day in the calendar."
    );

    private readonly int value;

    private PartialDate(int year, int month, int day) => value = (((year * 100) + month) * 100) + day;

    public int Year => value / 10_000;

    public int? Month => value / 100 % 100 is var month and > 0 ? month : null;

    public int? Day => value % 100 is var day and > 0 ? day : null;

    /// <summary>The day, where it is known.</summary>
    public DateOnly? Exact => Day is null ? null : Earliest;

    /// <summary>The first day it can have been.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can have been.</summary>
    public DateOnly Latest =>
        Day is not null ? Earliest : new DateOnly(Year, Month ?? 12, DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Day/month/year, month/year or year, with or without leading zeros, or the ISO forms that <see cref="ToIso"/> prints.</summary>
    public static Outcome<PartialDate> Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var isIso = text.Contains('-');
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, isIso ? '-' : '/');
        if (count > 3)
            return NotADate;
        if (!isIso)
            parts[..count].Reverse();
        int month = 0,
            day = 0;
        var isWritten =
            IsNumber(text[parts[0]], 4, 4, out var year)
            && (count < 2 || IsNumber(text[parts[1]], isIso ? 2 : 1, 2, out month))
            && (count < 3 || IsNumber(text[parts[2]], isIso ? 2 : 1, 2, out day));
        if (!isWritten)
            return NotADate;
        return Exists(year, month, day, count) ? new PartialDate(year, month, day) : NoSuchDay;
    }

    /// <summary>Only the year is known.</summary>
    public static PartialDate Of(int year) => FromInt(year * 10_000);

    /// <summary>Only month and year are known.</summary>
    public static PartialDate Of(int year, int month) => FromInt((year * 10_000) + (month * 100));

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The date that <see cref="ToInt"/> was taken from; throws on any other number.</summary>
    public static PartialDate FromInt(int yyyymmdd)
    {
        var (year, month, day) = (yyyymmdd / 10_000, yyyymmdd / 100 % 100, yyyymmdd % 100);
        var known =
            day != 0 ? 3
            : month != 0 ? 2
            : 1;
        return Exists(year, month, day, known)
            ? new PartialDate(year, month, day)
            : throw new ArgumentOutOfRangeException(nameof(yyyymmdd), yyyymmdd, "No such date.");
    }

    public static PartialDate Parse(string s, IFormatProvider? provider) =>
        Read(s).IsRefused(out var refusal, out var date) ? throw new FormatException(refusal.ToString()) : date;

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result) =>
        !Read(s).IsRefused(out _, out result);

    public int CompareTo(PartialDate other) => value.CompareTo(other.value);

    /// <summary>yyyymmdd as a number, 00 for an unknown part; what storage keeps, sorting as dates do.</summary>
    public int ToInt() => value;

    /// <summary>As citizens write it: <c>05/09/1990</c>, <c>09/1990</c> or <c>1990</c>.</summary>
    public override string ToString() =>
        Day is { } day ? Invariant($"{day:D2}/{Month:D2}/{Year:D4}")
        : Month is { } month ? Invariant($"{month:D2}/{Year:D4}")
        : Invariant($"{Year:D4}");

    /// <summary>ISO 8601: <c>1990-09-05</c>, <c>1990-09</c> or <c>1990</c>.</summary>
    public string ToIso() =>
        Day is { } day ? Invariant($"{Year:D4}-{Month:D2}-{day:D2}")
        : Month is { } month ? Invariant($"{Year:D4}-{month:D2}")
        : Invariant($"{Year:D4}");

    private static bool IsNumber(ReadOnlySpan<char> text, int minDigits, int maxDigits, out int number)
    {
        number = 0;
        return text.Length >= minDigits
            && text.Length <= maxDigits
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    // known: how many of year, month and day are given
    private static bool Exists(int year, int month, int day, int known) =>
        year is >= 1 and <= 9999
        && (known < 2 || month is >= 1 and <= 12)
        && (known < 3 || (day >= 1 && day <= DateTime.DaysInMonth(year, month)));
}
