using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Merges two records found to be of one person, <i>gộp hồ sơ</i>: one stands for the other from now on. Nothing moves, so nothing is lost
/// when it is undone: both keep their versions, and a number of the merged record leads to the one that stands for it.
/// </summary>
public sealed class MergePersons
{
    public static readonly ActKind Kind = new(
        nameof(MergePersons),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Gộp hai hồ sơ của một người",
        "Merging two records of one person"
    );

    public static readonly Refusal SameRecord = new("POP-60", "Đây là cùng một hồ sơ.", "Both are the same record.");

    public static readonly Refusal AlreadyMerged = new(
        "POP-61",
        "Hồ sơ này đã gộp vào hồ sơ khác; hãy dùng hồ sơ kia, hoặc tách ra trước.",
        "This record is merged into another; use that one, or undo the merge first."
    );

    /// <summary>Merges a record into the one that is kept.</summary>
    /// <param name="merged">As it was read; it is changed.</param>
    /// <param name="kept">As it was read; it stays as it is.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord merged,
        PersonRecord kept,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        if (merged.Id == kept.Id)
            return SameRecord;
        if ((await KeepBothAsync(act, merged, kept, cancellation)).IsRefused(out var refusal, out var stored))
            return refusal;
        var wanted = stored.Current.Copy();
        wanted.MergedInto = kept.Id.Value;
        var next = VersionRow.After(stored.Current, act, evidence) with
        {
            ValidFrom = PartialDate.Of(act.Today).ToInt(),
            Items = VersionRow.ItemsBetween(stored.Current, wanted),
        };
        if ((await VersionWriter.AddAsync(act, stored, next, cancellation)).IsRefused(out refusal, out var changed))
            return refusal;
        act.Record(new PersonsMerged { Subject = kept.Id });
        return PersonMapping.ToRecord(changed.Current);
    }

    /// <summary>Keeps both for this transaction, in the order of keys; gives the one to be merged.</summary>
    private static async Task<Outcome<StoredPerson>> KeepBothAsync(
        Act act,
        PersonRecord merged,
        PersonRecord kept,
        CancellationToken cancellation
    )
    {
        StoredPerson? toMerge = null;
        foreach (var person in new[] { merged, kept }.OrderBy(person => person.Id.Value))
        {
            var read = await PersonVersions.ForChangeAsync(act.Session, person, cancellation);
            if (read.IsRefused(out var refusal, out var stored))
                return refusal;
            if (stored.Current.MergedInto is not null)
                return AlreadyMerged.For(person.Details.Name.ScreenForm);
            toMerge = person.Id == merged.Id ? stored : toMerge;
        }
        return toMerge!;
    }
}

/// <summary>Another record of the same person was merged into this person's.</summary>
public sealed record PersonsMerged : Fact;
