using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>An item as a record holds it today, and the version it stands on. Pure.</summary>
/// <param name="row">The record today, with the names of the relatives it links to.</param>
internal sealed class StandingItem(StoredPerson stored, PersonRow row, RecordField item)
{
    private readonly VersionRow? said = RecordFold.Saying(
        stored.Later,
        RecordFold.Latest,
        int.MaxValue,
        [.. item.Columns]
    );

    public RecordField Field => item;

    public PersonRow Row => row;

    public EvidenceRank Rank => (EvidenceRank)(said?.Evidence ?? stored.First.Evidence);

    /// <summary>Nothing is held, and nothing ever said that there is none.</summary>
    public bool IsUnknown => said is null && ItemAgreements.IsEmpty(item, row);

    /// <summary>What it was before is sealed, and what is offered may be just that.</summary>
    public bool IsSealed => (item.Sealing & (SealedItems)(row.Sealed ?? 0)) != SealedItems.None;

    /// <summary>It leads to the record of a relative, which no name in a file may cut.</summary>
    public bool IsLink => item.Columns.Any(HiddenKin.IsLink) && IsHeld(item.Columns[0]);

    /// <summary>Whether it became true after a day: then a file of that day says nothing against it.</summary>
    public bool IsNewerThan(DateOnly day) =>
        said is { } version
        && version.ValidFrom > stored.First.ValidFrom
        && PartialDate.FromInt(version.ValidFrom).Earliest > day;

    /// <summary>Whether the record ever said what is offered; if it says otherwise now, that was refuted or is past.</summary>
    public bool Was(PersonRow offered) =>
        stored
            .Later.Where(version => item.Columns.Any(version.Says))
            .Select(version => version.Said())
            .Append(stored.First)
            .Any(once =>
                !ItemAgreements.IsEmpty(item, once) && ItemAgreements.Of(item, once, offered) == ItemAgreement.Same
            );

    private bool IsHeld(string column) => PersonColumns.ByName[column].Value(row) is not null;
}
