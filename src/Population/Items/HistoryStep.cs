using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>One version of a record beside the one before it.</summary>
/// <param name="ValidFrom">Since when it is true; for the first version the birth, as far as that is known.</param>
/// <param name="Changes">What it changed; nothing for the first version.</param>
public sealed record HistoryStep(PersonRecord Version, PartialDate ValidFrom, IReadOnlyList<ItemChange> Changes)
{
    public bool IsFirst => Version.Version == 1;

    /// <summary>The steps of a history, newest first.</summary>
    public static IReadOnlyList<HistoryStep> Of(PersonHistory history)
    {
        var versions = history.Versions;
        return
        [
            .. versions
                .Index()
                .Select(at => Of(at.Item, at.Index + 1 < versions.Count ? versions[at.Index + 1] : null)),
        ];
    }

    private static HistoryStep Of(PersonRecord version, PersonRecord? before)
    {
        var birth = version.Details.BirthDate;
        var validFrom = version.ValidFrom == birth.Earliest ? birth : PartialDate.Of(version.ValidFrom);
        return new(version, validFrom, before is null ? [] : ItemChange.Between(before, version));
    }
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
