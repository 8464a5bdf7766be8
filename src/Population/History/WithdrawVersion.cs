using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Takes back a version that should never have been recorded: the record reads as if it had not been, and what was known meanwhile stays
/// to be read. A withdrawal can itself be withdrawn.
/// </summary>
public sealed class WithdrawVersion
{
    public static readonly ActKind Kind = new(
        nameof(WithdrawVersion),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Hủy bỏ một lần cập nhật ghi nhầm",
        "Withdrawing a change recorded by mistake"
    );

    public static readonly Refusal NoSuchVersion = new(
        "POP-44",
        "Hồ sơ không có lần cập nhật này; lần ghi đầu tiên chỉ được điều chỉnh, không hủy bỏ.",
        "The record has no such change; its first version is corrected, not withdrawn."
    );

    public static readonly Refusal AlreadyWithdrawn = new(
        "POP-45",
        "Lần cập nhật này đã bị hủy bỏ.",
        "This change has been withdrawn already."
    );

    public static readonly Refusal HasItsOwnDoor = new(
        "POP-72",
        "Số định danh và việc gộp hồ sơ không hủy bỏ ở đây được; việc gộp được hoàn tác, số sai thì xác lập lại hoặc hủy và cấp số mới.",
        "A personal number or a merge is not withdrawn here: undo the merge, or establish the number anew."
    );

    /// <summary>Takes back one version.</summary>
    /// <param name="current">The record as it was read; written only if it is still the current one.</param>
    /// <param name="version">From 2.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord current,
        int version,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        var read = await PersonVersions.ForChangeAsync(act.Session, current, cancellation);
        if (read.IsRefused(out var refusal, out var stored))
            return refusal;
        if (stored.Later.SingleOrDefault(later => later.Version == version) is not { } wrong)
            return NoSuchVersion.For("version");
        if (!RecordFold.Standing(stored.Later).Contains(wrong))
            return AlreadyWithdrawn.For("version");
        if (FixedItems.AreIn(stored.Later, wrong))
            return HasItsOwnDoor.For("version");
        return (await TakeBackAsync(act, stored, wrong, evidence, cancellation)).IsRefused(out refusal, out var changed)
            ? refusal
            : PersonMapping.ToRecord(changed.Current);
    }

    /// <summary>Takes back a standing version, whatever it says.</summary>
    /// <param name="stored">The record as this transaction keeps it.</param>
    internal static async Task<Outcome<StoredPerson>> TakeBackAsync(
        Act act,
        StoredPerson stored,
        VersionRow wrong,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        var said = PersonColumns.Items.Where(column => FixedItems.IsIn(stored.Later, wrong, column.Name));
        bool IsStronger(Column column) =>
            SourceRanks.RuleOf(column.Name, act.Today).Outranks((EvidenceRank)wrong.Evidence, evidence.Rank);
        if (said.Any(IsStronger))
            return CorrectPerson.WeakerEvidence.For("version");
        var next = VersionRow.After(stored.Current, act, evidence) with
        {
            ValidFrom = wrong.ValidFrom,
            Retracts = wrong.Version,
        };
        return await VersionWriter.AddAsync(act, stored, next, cancellation);
    }
}
