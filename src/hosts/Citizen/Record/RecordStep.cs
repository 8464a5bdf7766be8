using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.CitizenDoor.Record;

/// <summary>One version of a record beside the one before it.</summary>
/// <param name="ValidFrom">Since when it is true; for the first version the birth, as far as that is known.</param>
/// <param name="Changes">What it changed; nothing for the first version.</param>
public sealed record RecordStep(PersonRecord Version, PartialDate ValidFrom, IReadOnlyList<RecordChange> Changes)
{
    public bool IsFirst => Version.Version == 1;

    /// <summary>The steps of a history, newest first.</summary>
    public static IReadOnlyList<RecordStep> Of(PersonHistory history)
    {
        var versions = history.Versions;
        return
        [
            .. versions
                .Index()
                .Select(at => Of(at.Item, at.Index + 1 < versions.Count ? versions[at.Index + 1] : null)),
        ];
    }

    private static RecordStep Of(PersonRecord version, PersonRecord? before)
    {
        var birth = version.Details.BirthDate;
        var validFrom = version.ValidFrom == birth.Earliest ? birth : PartialDate.Of(version.ValidFrom);
        return new(version, validFrom, before is null ? [] : RecordChange.Between(before, version));
    }
}

/// <summary>What a version says otherwise than the one before it.</summary>
/// <param name="Before">Null where nothing was known.</param>
/// <param name="After">Null where it is no longer held.</param>
public sealed record RecordChange(Wording Label, RecordLine? Before, RecordLine? After)
{
    public static IReadOnlyList<RecordChange> Between(PersonRecord before, PersonRecord after)
    {
        var (old, current) = (Lines(before), Lines(after));
        return
        [
            .. old.Concat(current)
                .Select(line => line.Label)
                .Distinct()
                .Select(label => new RecordChange(label, Find(old, label), Find(current, label)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static RecordLine? Find(IEnumerable<RecordLine> lines, Wording label) =>
        lines.FirstOrDefault(line => line.Label == label);

    private static IReadOnlyList<RecordLine> Lines(PersonRecord record) =>
        [.. RecordSections.Of(record).SelectMany(section => section.Lines)];
}
