using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Takes back what one act wrote on some records: a wrong merge, a wrong move, a marriage of two others. Every version stays, and the
/// records read as if it had not been done. An undoing can be undone.
/// </summary>
public sealed class UndoAct
{
    public static readonly ActKind Kind = new(
        nameof(UndoAct),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Hoàn tác một việc đã ghi vào hồ sơ",
        "Undoing what an act wrote on records"
    );

    public static readonly Refusal NothingOfIt = new(
        "POP-63",
        "Hồ sơ không còn thông tin nào do việc này ghi.",
        "Nothing that this act wrote stands on the record."
    );

    public static readonly Refusal NumberStays = new(
        "POP-65",
        "Việc này đã cấp số định danh, và số đã cấp thì không thu lại; hãy điều chỉnh thông tin sai rồi xác lập lại số.",
        "This act issued a personal number, and a number once issued stays; correct what is wrong and establish the number anew."
    );

    /// <summary>Undoes an act on the records given, all or none.</summary>
    /// <param name="persons">As they were read; each must hold something of the act.</param>
    /// <param name="undone">The act that is taken back.</param>
    public async Task<Outcome<Done>> RunAsync(
        Act act,
        IReadOnlyList<PersonRecord> persons,
        ActId undone,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        foreach (var person in persons.OrderBy(person => person.Id.Value))
        {
            if ((await UndoAsync(act, person, undone, evidence, cancellation)).IsRefused(out var refusal, out _))
                return refusal;
        }
        return Done.It;
    }

    private static async Task<Outcome<Done>> UndoAsync(
        Act act,
        PersonRecord person,
        ActId undone,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        var read = await PersonVersions.ForChangeAsync(act.Session, person, cancellation);
        if (read.IsRefused(out var refusal, out var stored))
            return refusal;
        VersionRow[] written =
        [
            .. RecordFold.Standing(stored.Later).Where(version => version.ActId == undone.Value).Reverse(),
        ];
        if (written is [])
            return NothingOfIt.For(person.Details.Name.ScreenForm);
        if (written.Any(version => FixedItems.IsIn(stored.Later, version, FixedItems.Number)))
            return NumberStays.For(person.Details.Name.ScreenForm);
        foreach (var version in written)
        {
            var withdrawn = await WithdrawVersion.TakeBackAsync(act, stored, version, evidence, cancellation);
            if (withdrawn.IsRefused(out refusal, out stored))
                return refusal;
        }
        return Done.It;
    }
}
