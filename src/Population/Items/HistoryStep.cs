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
}

/// <summary>What a version says otherwise than the one before it.</summary>
/// <param name="Before">Null where nothing was known.</param>
/// <param name="After">Null where it is no longer held.</param>
public sealed record ItemChange(Wording Label, RecordItem? Before, RecordItem? After)
{
    public static IReadOnlyList<ItemChange> Between(PersonRecord before, PersonRecord after)
    {
        var (old, current) = (ItemsOf(before), ItemsOf(after));
        return
        [
            .. old.Concat(current)
                .Select(item => item.Label)
                .Distinct()
                .Select(label => new ItemChange(label, Find(old, label), Find(current, label)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static RecordItem? Find(IEnumerable<RecordItem> lines, Wording label) =>
        lines.FirstOrDefault(item => item.Label == label);

    private static IReadOnlyList<RecordItem> ItemsOf(PersonRecord record) =>
        [.. RecordGroups.Of(record).SelectMany(group => group.Items)];
}
