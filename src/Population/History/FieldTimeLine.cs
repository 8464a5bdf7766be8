namespace CanCuoc.Population;

/// <summary>
/// What a record gives for one field in both times: of which days it is true, and while what was known. A change told late or a correction
/// cuts a corner out of what was known before. Pure.
/// </summary>
public sealed class FieldTimeLine
{
    private FieldTimeLine(RecordField field, IReadOnlyList<FieldSpan> spans) => (Field, Spans) = (field, spans);

    public RecordField Field { get; }

    /// <summary>Oldest knowledge first, and within it the earliest day; they cover both times without gap or overlap.</summary>
    public IReadOnlyList<FieldSpan> Spans { get; }

    /// <summary>The time line of a field; null when the viewer may not be told that it changed, or it never did.</summary>
    public static FieldTimeLine? Of(PersonHistory history, RecordField field)
    {
        if (!history.Changed.Contains(field))
            return null;
        DateTimeOffset[] moments = [.. history.Steps.Select(step => step.Record.RecordedAt).Distinct().Order()];
        DateOnly[] days = [.. Days(history)];
        var spans = new List<FieldSpan>();
        foreach (var (row, known) in moments.Index())
        {
            DateTimeOffset? until = row + 1 < moments.Length ? moments[row + 1] : null;
            foreach (var span in Row(history, field, days, known, until))
                Add(spans, span);
        }
        return new(field, [.. spans.OrderBy(span => span.KnownFrom).ThenBy(span => span.TrueFrom)]);
    }

    private static IOrderedEnumerable<DateOnly> Days(PersonHistory history) =>
        history
            .Steps.Select(step => step.ValidFrom.Earliest)
            .Append(history.Versions[^1].ValidFrom)
            .Where(day => day >= history.Versions[^1].ValidFrom)
            .Distinct()
            .Order();

    /// <summary>What was known of every day from one moment until the next.</summary>
    private static List<FieldSpan> Row(
        PersonHistory history,
        RecordField field,
        DateOnly[] days,
        DateTimeOffset known,
        DateTimeOffset? until
    )
    {
        var row = new List<FieldSpan>();
        foreach (var day in days)
        {
            var record = history.AsOf(day, known)!;
            var span = new FieldSpan(
                RecordGroups.ItemsOf(record, [field]).SingleOrDefault(),
                day,
                TrueUntil: null,
                known,
                until,
                history.SourceOf(field, day, known)
            );
            if (row is [.., var last] && last.ReadsLike(span))
                continue;
            if (row is [.., var before])
                row[^1] = before with { TrueUntil = day };
            row.Add(span);
        }
        return row;
    }

    /// <summary>Joins a span to the one of the same days that was known right before it, where they read alike.</summary>
    private static void Add(List<FieldSpan> spans, FieldSpan span)
    {
        var before = spans.FindIndex(other =>
            other.KnownUntil == span.KnownFrom
            && other.ReadsLike(span)
            && (other.TrueFrom, other.TrueUntil) == (span.TrueFrom, span.TrueUntil)
        );
        if (before < 0)
            spans.Add(span);
        else
            spans[before] = spans[before] with { KnownUntil = span.KnownUntil };
    }
}

/// <summary>One value of a field, of some days and while it was known so.</summary>
/// <param name="Item">Null where the record held nothing.</param>
/// <param name="TrueUntil">The first day of which it is no longer true; null when it still is.</param>
/// <param name="KnownUntil">When something else became known; null when this is known today.</param>
/// <param name="Source">What it stands on; null where that may not be told.</param>
public sealed record FieldSpan(
    RecordItem? Item,
    DateOnly TrueFrom,
    DateOnly? TrueUntil,
    DateTimeOffset KnownFrom,
    DateTimeOffset? KnownUntil,
    ItemSource? Source
)
{
    /// <summary>The same value on the same evidence.</summary>
    public bool ReadsLike(FieldSpan other) => Item?.Value == other.Item?.Value && Source == other.Source;
}
