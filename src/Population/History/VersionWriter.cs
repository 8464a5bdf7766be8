using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Adds a version to a record: the version, the record folded anew, and the fact that commits to it. All or nothing.</summary>
internal static class VersionWriter
{
    /// <summary>Adds the version after <paramref name="current"/>.</summary>
    /// <param name="current">The record as it was read; written only if it is still the current one.</param>
    public static async Task<Outcome<PersonRecord>> AddAsync(
        Act act,
        PersonRecord current,
        VersionRow next,
        CancellationToken cancellation
    )
    {
        var read = await PersonVersions.ReadAsync(act.Session, current.Id, forChange: true, cancellation);
        if (read is not { } stored || stored.Current.Version != current.Version)
            return Acts.ChangedMeanwhile;
        IReadOnlyList<VersionRow> later = [.. stored.Later, next];
        var row = RecordFold.At(stored.First, later);
        var record = PersonMapping.ToRecord(row);
        var then = PersonMapping.ToRecord(RecordFold.At(stored.First, later, next.ValidFrom));
        if ((PersonRules.Check(then, act.Today) ?? PersonRules.Check(record, act.Today)) is { } wrong)
            return wrong;
        if (current.Version == 1)
            await PersonVersions.KeepFirstAsync(act.Session, current.Id, cancellation);
        if (!await PersonTable.ReplaceAsync(act.Session, row, cancellation))
            return Acts.ChangedMeanwhile;
        await PersonVersions.AddAsync(act.Session, next, cancellation);
        act.Record(new PersonAmended(next.Version) { Subject = current.Id, Row = next.Commit() });
        return record;
    }
}

/// <summary>A version was added to a person's record.</summary>
public sealed record PersonAmended(int Version) : Fact;
