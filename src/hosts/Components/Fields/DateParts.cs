using System.Globalization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Components.Fields;

/// <summary>The three boxes of a <see cref="DateInput"/> as they were filled in, so that a refused date is shown again as typed.</summary>
public sealed class DateParts
{
    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => Filled.All(string.IsNullOrWhiteSpace);

    private string?[] Filled => [Day, Month, Year];

    /// <summary>The boxes as they stand for a known date; unknown parts are empty.</summary>
    public static DateParts Of(PartialDate date) =>
        new()
        {
            Day = Number(date.Day),
            Month = Number(date.Month),
            Year = Number(date.Year),
        };

    /// <summary>The date, known as far as the boxes are filled; a day without its month is refused.</summary>
    public Outcome<PartialDate> Read()
    {
        var skipped = Filled.SkipWhile(string.IsNullOrWhiteSpace);
        return PartialDate.Read(string.Join('/', skipped.Select(part => part?.Trim())));
    }

    private static string? Number(int? part) => part?.ToString(CultureInfo.InvariantCulture);
}
