using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A record with all its versions: how it stands, and how it stood on any day, as known on any other. Pure.</summary>
public sealed class PersonHistory
{
    private readonly PersonRow first;
    private readonly IReadOnlyList<VersionRow> later;
    private readonly IReadOnlySet<PersonId> hidden;
    private readonly PersonRow today;

    /// <summary>A record as a viewer may be shown it.</summary>
    /// <param name="hidden">Relatives whom the viewer may not be told of.</param>
    internal PersonHistory(
        PersonRow first,
        IReadOnlyList<VersionRow> later,
        FieldAccess access,
        IReadOnlySet<PersonId> hidden
    )
    {
        (this.first, this.later, this.hidden, Access) = (first, later, hidden, access);
        today = RecordFold.At(first, later);
        Versions = [.. later.Reverse().Select(version => At(known: version.Version)), At(known: first.Version)];
    }

    /// <summary>What of it may be shown.</summary>
    public FieldAccess Access { get; }

    public PersonRecord Current => Versions[0];

    /// <summary>The class of a field on this record, where its former values may be sealed.</summary>
    public FieldClass ClassOf(RecordField field) =>
        (field.Sealing & (SealedItems)(today.Sealed ?? 0)) == SealedItems.None ? field.Class : FieldClass.Sealed;

    /// <summary>The record as it stood after each version was recorded, newest first.</summary>
    public IReadOnlyList<PersonRecord> Versions { get; }

    /// <summary>The record on a day, as it was known at a moment.</summary>
    /// <returns>Null when the person was not yet born, or the registry did not yet know the person.</returns>
    public PersonRecord? AsOf(DateOnly day, DateTimeOffset known)
    {
        var moment = Moment.ToStored(known);
        if (moment < first.RecordedAt || day < PartialDate.FromInt(first.ValidFrom).Earliest)
            return null;
        return At(PartialDate.Of(day).ToInt(), LastKnown(known));
    }

    /// <summary>What an item stands on, on a day and as known at a moment.</summary>
    /// <param name="columns">The columns that hold the item.</param>
    internal ItemSource SourceOf(DateOnly day, DateTimeOffset known, params ReadOnlySpan<string> columns) =>
        RecordFold.Saying(later, PartialDate.Of(day).ToInt(), LastKnown(known), columns) is { } version
            ? new(
                PartialDate.FromInt(version.ValidFrom),
                Moment.FromStored(version.RecordedAt),
                new((EvidenceRank)version.Evidence, version.Source),
                new(version.ActId)
            )
            : new(Since: null, Versions[^1].RecordedAt, Versions[^1].Evidence, Versions[^1].Act);

    /// <summary>What a field stands on, on a day and as known at a moment; null where that would tell what may not be shown.</summary>
    public ItemSource? SourceOf(RecordField field, DateOnly day, DateTimeOffset known) =>
        Access.Shows(field) && (Access.ReadsSealed || !IsSealed(field)) && !field.Columns.Any(HidesLink)
            ? SourceOf(day, known, [.. field.Columns])
            : null;

    /// <summary>The fields that ever read otherwise, in the order of pages.</summary>
    public IReadOnlyList<RecordField> Changed =>
        [.. RecordFields.All.Intersect(Steps.SelectMany(step => step.Changes).Select(change => change.Field))];

    /// <summary>How the record came to be so, step by step, newest first; a step of which nothing may be shown is left out.</summary>
    public IReadOnlyList<HistoryStep> Steps =>
        [.. later.Reverse().Select(Step).Where(IsShown), new HistoryStep(Versions[^1], Born, null, [])];

    /// <summary>The record as it would read today had an act written nothing on it; null when nothing that it wrote stands there.</summary>
    public PersonRecord? Without(ActId act) =>
        RecordFold.Standing(later).Any(version => version.ActId == act.Value)
            ? Shown(RecordFold.At(first, [.. later.Where(version => version.ActId != act.Value)]))
            : null;

    /// <summary>The record as it will read today once a version is withdrawn; null when that one cannot be.</summary>
    public PersonRecord? Withdrawn(int version) =>
        later.SingleOrDefault(said => said.Version == version) is { } wrong && CanBeWithdrawn(wrong)
            ? Shown(
                RecordFold.At(first, [.. later, Next(wrong) with { Retracts = version, Items = VersionRow.NoItems }])
            )
            : null;

    /// <summary>The record as it will read today once a version of another is moved here; null when that one cannot be.</summary>
    public PersonRecord? Receiving(PersonHistory other, int version)
    {
        if (other.later.SingleOrDefault(said => said.Version == version) is not { } told || !other.CanBeMoved(told))
            return null;
        var row = RecordFold.At(first, [.. later, Next(told)]);
        HiddenKin.LeaveOut(row, other.hidden);
        return Shown(row);
    }

    /// <summary>What the record says otherwise today.</summary>
    public IReadOnlyList<ItemChange> ChangesSince(PersonRecord then) => Changes(then, Current);

    // The first version's day is the earliest the birth can have been; the birth as far as it is known says it better.
    private PartialDate Born =>
        Versions[^1].Details.BirthDate is var born && Versions[^1].ValidFrom == born.Earliest
            ? born
            : PartialDate.FromInt(first.ValidFrom);

    private VersionRow Next(VersionRow told) =>
        told with
        {
            PersonId = first.PersonId,
            Version = (later is [.., var last] ? last.Version : first.Version) + 1,
        };

    private bool CanBeWithdrawn(VersionRow version) =>
        RecordFold.Standing(later).Contains(version) && !FixedItems.AreIn(later, version);

    private bool CanBeMoved(VersionRow version) => version.Retracts is null && CanBeWithdrawn(version);

    private bool HidesLink(string column) => hidden.Count > 0 && HiddenKin.IsLink(column);

    // On the day it speaks of, for what is told late may leave today's record as it is.
    private HistoryStep Step(VersionRow version) =>
        new(
            At(known: version.Version),
            PartialDate.FromInt(version.ValidFrom),
            version.Retracts,
            Changes(At(version.ValidFrom, version.Version - 1), At(version.ValidFrom, version.Version))
        )
        {
            IsMerge = version.Says(FixedItems.Merge),
            CanBeUndone =
                RecordFold.Standing(later).Contains(version) && !FixedItems.IsIn(later, version, FixedItems.Number),
            CanBeWithdrawn = CanBeWithdrawn(version),
            CanBeMoved = CanBeMoved(version),
        };

    // That a sealed item changed would tell as much as what it was.
    private IReadOnlyList<ItemChange> Changes(PersonRecord before, PersonRecord after) =>
        [.. ItemChange.Between(before, after, Access).Where(change => Access.ReadsSealed || !IsSealed(change.Field))];

    private bool IsShown(HistoryStep step) =>
        (Access.ReadsSealed && hidden.Count == 0)
        || step.IsMerge
        || step.TakesBack is not null
        || step.Changes.Count > 0;

    private bool IsSealed(RecordField field) => ClassOf(field) == FieldClass.Sealed;

    private int LastKnown(DateTimeOffset known) =>
        later.LastOrDefault(version => version.RecordedAt <= Moment.ToStored(known))?.Version ?? first.Version;

    private PersonRecord At(int day = RecordFold.Latest, int known = int.MaxValue) =>
        Shown(RecordFold.At(first, later, day, known));

    private PersonRecord Shown(PersonRow row)
    {
        if (!Access.ReadsSealed)
            LeaveOutSealed(row);
        HiddenKin.LeaveOut(row, hidden);
        return PersonMapping.ToRecord(row);
    }

    /// <summary>Of the sealed items all that reads otherwise than today.</summary>
    private void LeaveOutSealed(PersonRow row)
    {
        foreach (var field in RecordFields.All.Where(IsSealed))
        {
            var columns = field.Columns.Select(name => PersonColumns.ByName[name]).ToList();
            if (columns.All(column => Equals(column.Value(row), column.Value(today))))
                continue;
            foreach (var column in columns)
                column.Clear(row);
        }
    }
}
