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
        if (await BrokenAsync(act, stored, next, changed, cancellation) is { } wrong)
            return wrong;
        if (!await PersonVersions.WriteAsync(act.Session, changed.Current, next, cancellation))
            return Acts.ChangedMeanwhile;
        var said = next.Said();
        if (next.Says("name"))
            await NameWords.KeepAsync(act.Session, [said.Name], [], cancellation);
        await KinTable.KeepFormerAsync(act.Session, stored.Current, said, changed.Current, cancellation);
        await HouseholdTable.KeepFormerAsync(act.Session, stored.Current, said, changed.Current, cancellation);
        await LegacyNumberTable.KeepFormerAsync(act.Session, stored.Current, said, changed.Current, cancellation);
        act.Record(new PersonAmended(next.Version) { Subject = person, Row = next.Commit() });
        await LateAddresses.PlaceAsync(act, stored.Current, changed.Current, cancellation);
        return changed;
    }

    /// <summary>The first rule that the record breaks, on the day the version speaks of or as it stands after it.</summary>
    private static async Task<Refusal?> BrokenAsync(
        Act act,
        StoredPerson stored,
        VersionRow next,
        StoredPerson changed,
        CancellationToken cancellation
    )
    {
        var (then, now) = (RecordFold.At(changed.First, changed.Later, next.ValidFrom), changed.Current);
        foreach (var row in new[] { then, now })
        {
            if (PersonRules.Check(PersonMapping.ToRecord(row), act.Today) is { } wrong)
                return wrong;
        }
        var before = RecordFold.At(stored.First, stored.Later, next.ValidFrom);
        return await FamilyRules.CheckAsync(act, before, then, cancellation)
            ?? await FamilyRules.CheckAsync(act, stored.Current, now, cancellation)
            ?? await HouseholdRules.CheckAsync(act, stored.Current, now, cancellation);
    }
}

/// <summary>A version was added to a person's record.</summary>
public sealed record PersonAmended(int Version) : Fact;
