using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Adds a version to a record: the version, the record folded anew, and the fact that commits to it. All or nothing.</summary>
internal static class VersionWriter
{
    /// <summary>Adds the next version.</summary>
    /// <param name="stored">The record as this transaction keeps it.</param>
    /// <returns>The record with the version.</returns>
    public static async Task<Outcome<StoredPerson>> AddAsync(
        Act act,
        StoredPerson stored,
        VersionRow next,
        CancellationToken cancellation
    )
    {
        var (person, changed) = (new PersonId(next.PersonId), stored.With(next));
        var (then, now) = (changed.At(next.ValidFrom), PersonMapping.ToRecord(changed.Current));
        if ((PersonRules.Check(then, act.Today) ?? PersonRules.Check(now, act.Today)) is { } wrong)
            return wrong;
        if (!await PersonVersions.WriteAsync(act.Session, changed.Current, next, cancellation))
            return Acts.ChangedMeanwhile;
        act.Record(new PersonAmended(next.Version) { Subject = person, Row = next.Commit() });
        return changed;
    }
}

/// <summary>A version was added to a person's record.</summary>
public sealed record PersonAmended(int Version) : Fact;
