using CanCuoc.Components;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Pages.Times;

/// <summary>
/// Where the parts of a picture of both times stand, in pixels. Every day on which something changes is a column and every recording a row,
/// all of one size, for a birth and a change of last week would not stand on one scale.
/// </summary>
public sealed class TwoTimesDrawing
{
    private const int AxisWidth = 136;
    private const int ColumnWidth = 132;
    private const int RowHeight = 46;
    private const int LabelHeight = 26;
    private const int Shades = 3;

    public TwoTimesDrawing(FieldTimeLine line)
    {
        DateOnly[] days = [.. line.Spans.Select(span => span.TrueFrom).Distinct().Order()];
        DateTimeOffset[] moments = [.. line.Spans.Select(span => span.KnownFrom).Distinct().Order()];
        var numbered = Numbered(line);
        var values = numbered.Select(one => one.Span.Item?.Value.Vietnamese).Distinct().ToList();
        int X(DateOnly? day) =>
            AxisWidth + (ColumnWidth * (day is { } known ? Array.IndexOf(days, known) : days.Length));
        int Y(DateTimeOffset? moment) =>
            RowHeight * (moment is { } known ? moments.Length - Array.IndexOf(moments, known) : 0);

        (Width, Height) = (X(null), (RowHeight * moments.Length) + LabelHeight);
        Days = [.. days.Select(day => (Shown.Date(day), X(day)))];
        Moments = [.. moments.Select(moment => (Shown.Moment(moment), Y(moment) - (RowHeight / 2) + 5))];
        Areas =
        [
            .. numbered.Select(one => new TwoTimesArea(
                one.Number,
                one.Span.Item?.Value,
                1 + (values.IndexOf(one.Span.Item?.Value.Vietnamese) % Shades),
                X(one.Span.TrueFrom),
                Y(one.Span.KnownUntil),
                X(one.Span.TrueUntil) - X(one.Span.TrueFrom),
                Y(one.Span.KnownFrom) - Y(one.Span.KnownUntil)
            )),
        ];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The first day of each column.</summary>
    public IReadOnlyList<(string Label, int X)> Days { get; }

    /// <summary>When each row was recorded, the oldest lowest.</summary>
    public IReadOnlyList<(string Label, int Y)> Moments { get; }

    public IReadOnlyList<TwoTimesArea> Areas { get; }

    /// <summary>The spans as picture and table number them: what is known today first.</summary>
    internal static IReadOnlyList<(int Number, FieldSpan Span)> Numbered(FieldTimeLine line) =>
        [
            .. line
                .Spans.OrderByDescending(span => span.KnownUntil ?? DateTimeOffset.MaxValue)
                .ThenBy(span => span.TrueFrom)
                .Select((span, place) => (place + 1, span)),
        ];
}

/// <summary>One value of some days while it was known.</summary>
/// <param name="Shade">The same for equal values; 1 to 3, so that more values than those share one.</param>
public sealed record TwoTimesArea(int Number, Wording? Value, int Shade, int X, int Y, int Width, int Height);
