using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A record with all its versions: how it stands, and how it stood on any day, as known on any other. Pure.</summary>
public sealed class PersonHistory
{
    private readonly PersonRow first;
    private readonly IReadOnlyList<VersionRow> later;

    internal PersonHistory(PersonRow first, IReadOnlyList<VersionRow> later)
    {
        (this.first, this.later) = (first, later);
        Versions = [.. later.Reverse().Select(version => At(known: version.Version)), PersonMapping.ToRecord(first)];
    }

    public PersonRecord Current => Versions[0];

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

    /// <summary>How the record came to be so, step by step, newest first.</summary>
    public IReadOnlyList<HistoryStep> Steps =>
        [.. later.Reverse().Select(Step), new HistoryStep(Versions[^1], Born, null, [])];

    // The first version's day is the earliest the birth can have been; the birth as far as it is known says it better.
    private PartialDate Born =>
        Versions[^1].Details.BirthDate is var born && Versions[^1].ValidFrom == born.Earliest
            ? born
            : PartialDate.FromInt(first.ValidFrom);

    // On the day it speaks of, for what is told late may leave today's record as it is.
    private HistoryStep Step(VersionRow version) =>
        new(
            At(known: version.Version),
            PartialDate.FromInt(version.ValidFrom),
            version.Retracts,
            ItemChange.Between(At(version.ValidFrom, version.Version - 1), At(version.ValidFrom, version.Version))
        );

    private int LastKnown(DateTimeOffset known) =>
        later.LastOrDefault(version => version.RecordedAt <= Moment.ToStored(known))?.Version ?? first.Version;

    private PersonRecord At(int day = RecordFold.Latest, int known = int.MaxValue) =>
        PersonMapping.ToRecord(RecordFold.At(first, later, day, known));
}
