using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// What a record says of a day, given what was recorded so far. An item holds from the day its version names until a version names a
/// later day for it; of two that name the same day the one recorded later counts, and one that was taken back counts as never said.
/// Pure.
/// </summary>
internal static class RecordFold
{
    /// <summary>A day no version can lie behind.</summary>
    public const int Latest = int.MaxValue;

    /// <summary>The record on a day, as known after its version <paramref name="known"/>.</summary>
    /// <param name="later">Versions after the first, in their order.</param>
    /// <param name="day">yyyymmdd.</param>
    public static PersonRow At(
        PersonRow first,
        IReadOnlyList<VersionRow> later,
        int day = Latest,
        int known = int.MaxValue
    )
    {
        var row = first.Copy();
        var recorded = later.TakeWhile(version => version.Version <= known).ToList();
        foreach (var version in InForce(recorded).Where(version => version.ValidFrom <= day))
        {
            version.ApplyTo(row);
            row.ValidFrom = version.ValidFrom;
        }
        row.NameKey = NameKey.Of(row.Name, PartialDate.FromInt(row.BirthDate));
        if (recorded is [.., var last])
            (row.Version, row.RecordedAt, row.Source, row.Evidence, row.ActId) = (
                last.Version,
                last.RecordedAt,
                last.Source,
                last.Evidence,
                last.ActId
            );
        return row;
    }

    /// <summary>The version that an item of today's record stands on; null when that is the first.</summary>
    public static VersionRow? Saying(IReadOnlyList<VersionRow> later, Column column) =>
        Saying(later, Latest, int.MaxValue, column.Name);

    /// <summary>The version that any of some items stands on, on a day and as known after a version.</summary>
    public static VersionRow? Saying(
        IReadOnlyList<VersionRow> later,
        int day,
        int known,
        params ReadOnlySpan<string> columns
    )
    {
        var names = columns.ToArray();
        return InForce([.. later.TakeWhile(version => version.Version <= known)])
            .LastOrDefault(version => version.ValidFrom <= day && names.Any(version.Says));
    }

    // Sorting keeps the order of recording among those of one day.
    private static IOrderedEnumerable<VersionRow> InForce(IReadOnlyList<VersionRow> versions) =>
        Standing(versions).Where(version => version.Retracts is null).OrderBy(version => version.ValidFrom);

    /// <summary>The versions that no standing version takes back; what is taken back takes nothing back itself.</summary>
    public static IEnumerable<VersionRow> Standing(IReadOnlyList<VersionRow> versions)
    {
        var retracted = new HashSet<int>();
        foreach (var version in versions.Reverse())
        {
            if (version.Retracts is { } other && !retracted.Contains(version.Version))
                retracted.Add(other);
        }
        return versions.Where(version => !retracted.Contains(version.Version));
    }
}
