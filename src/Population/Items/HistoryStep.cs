using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>One version of a record and what it made different.</summary>
/// <param name="Record">The record as it stood once this version was recorded.</param>
/// <param name="ValidFrom">Since when it is true; for the first version the birth, as far as that is known.</param>
/// <param name="TakesBack">The version it takes back; null when it takes back none.</param>
/// <param name="Changes">What it changed on that day; nothing for the first version.</param>
public sealed record HistoryStep(
    PersonRecord Record,
    PartialDate ValidFrom,
    int? TakesBack,
    IReadOnlyList<ItemChange> Changes
)
{
    public bool IsFirst => Record.Version == 1;

    /// <summary>It leads from this record to the one that stands for it; no item changes.</summary>
    public bool IsMerge { get; init; }

    /// <summary>What it is called in a time line.</summary>
    public Wording Title =>
        IsFirst ? new("Ghi vào cơ sở dữ liệu dân cư", "Entered into the population registry")
        : IsMerge ? new("Gộp vào hồ sơ khác của cùng một người", "Merged into the other record of the same person")
        : TakesBack is null ? new("Cập nhật hồ sơ", "Record updated")
        : new("Hủy bỏ một lần cập nhật ghi nhầm", "A change recorded by mistake withdrawn");

    /// <summary>What its act wrote here stands and can be undone.</summary>
    public bool CanBeUndone { get; init; }

    /// <summary>It stands and can be withdrawn by itself.</summary>
    public bool CanBeWithdrawn { get; init; }

    /// <summary>It can be moved to the record of another.</summary>
    public bool CanBeMoved { get; init; }
}

/// <summary>What a version says otherwise than the one before it.</summary>
/// <param name="Before">Null where nothing was known, or it may not be shown.</param>
/// <param name="After">Null where it is no longer held, or it may not be shown.</param>
public sealed record ItemChange(RecordField Field, RecordItem? Before, RecordItem? After)
{
    public Wording Label => Field.Label;

    public static IReadOnlyList<ItemChange> Between(PersonRecord before, PersonRecord after, FieldAccess access)
    {
        var (old, current) = (ItemsOf(before, access), ItemsOf(after, access));
        var (was, became) = (PersonMapping.ToRow(before), PersonMapping.ToRow(after));
        // By what is stored, for two relatives who are linked read alike.
        return
        [
            .. RecordFields
                .All.Where(field =>
                    access.Shows(field)
                    && field
                        .Columns.Select(name => PersonColumns.ByName[name])
                        .Any(column => !Equals(column.Value(was), column.Value(became)))
                )
                .Select(field => new ItemChange(field, old.GetValueOrDefault(field), current.GetValueOrDefault(field))),
        ];
    }

    private static Dictionary<RecordField, RecordItem> ItemsOf(PersonRecord record, FieldAccess access) =>
        RecordGroups.ItemsOf(record, RecordFields.All.Where(access.Shows)).ToDictionary(item => item.Field);
}
