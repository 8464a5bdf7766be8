using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Moves what was recorded of the wrong person to the right one: taken back there, said here, from the same day.</summary>
public sealed class MoveVersion(WithdrawVersion withdrawVersion)
{
    public static readonly ActKind Kind = new(
        nameof(MoveVersion),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Chuyển thông tin ghi nhầm sang đúng hồ sơ",
        "Moving a change to the right record"
    );

    public static readonly Refusal CannotMove = new(
        "POP-62",
        "Số định danh, việc gộp hồ sơ và việc hủy bỏ không chuyển sang hồ sơ khác được.",
        "A personal number, a merge or a withdrawal cannot be moved to another record."
    );

    /// <summary>Moves one version.</summary>
    /// <param name="wrong">The record it stands on, as it was read.</param>
    /// <param name="version">From 2.</param>
    /// <param name="right">The record it belongs to, as it was read.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord wrong,
        int version,
        PersonRecord right,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        if (wrong.Id == right.Id)
            return MergePersons.SameRecord;
        if ((await ReadBothAsync(act, wrong, right, cancellation)).IsRefused(out var refusal, out var both))
            return refusal;
        var (from, onto) = both;
        var told = from.Later.SingleOrDefault(later => later.Version == version);
        if (told is not null && (told.Retracts is not null || FixedItems.AreIn(from.Later, told)))
            return CannotMove.For("version");
        var withdrawn = await withdrawVersion.RunAsync(act, wrong, version, evidence, cancellation);
        if (withdrawn.IsRefused(out refusal, out _))
            return refusal;
        var next = VersionRow.After(onto.Current, act, evidence) with
        {
            ValidFrom = told!.ValidFrom,
            Items = told.Items,
        };
        return (await VersionWriter.AddAsync(act, onto, next, cancellation)).IsRefused(out refusal, out var changed)
            ? refusal
            : PersonMapping.ToRecord(changed.Current);
    }

    // In the order of keys, so that two moves between the same people wait for each other instead of for ever.
    private static async Task<Outcome<(StoredPerson From, StoredPerson Onto)>> ReadBothAsync(
        Act act,
        PersonRecord wrong,
        PersonRecord right,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<PersonId, StoredPerson>();
        foreach (var person in new[] { wrong, right }.OrderBy(person => person.Id.Value))
        {
            var read = await PersonVersions.ForChangeAsync(act.Session, person, cancellation);
            if (read.IsRefused(out var refusal, out var stored))
                return refusal;
            found[person.Id] = stored;
        }
        return (found[wrong.Id], found[right.Id]);
    }
}
