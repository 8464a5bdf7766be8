using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Records what became true of a person on some day: the next version of the record. Told late, it stands before what became true after
/// it. What was recorded wrongly is mended by <see cref="CorrectPerson"/>.
/// </summary>
public sealed class AmendPerson
{
    public static readonly ActKind Kind = new(
        nameof(AmendPerson),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Cập nhật thông tin của một người",
        "Amending a person's record"
    );

    public static readonly Refusal NothingChanges = new(
        "POP-40",
        "Hồ sơ đã ghi đúng như vậy; không có gì thay đổi.",
        "The record says so already; nothing changes."
    );

    public static readonly Refusal FromFuture = new(
        "POP-41",
        "Ngày thay đổi có hiệu lực ở trong tương lai; chỉ ghi khi việc đó đã xảy ra.",
        "The day from which it is true lies in the future; it is recorded once it has come."
    );

    public static readonly Refusal BeforeBirth = new(
        "POP-42",
        "Ngày thay đổi có hiệu lực trước ngày sinh.",
        "The day from which it is true is before the birth."
    );

    /// <summary>Writes the next version over the one given.</summary>
    /// <param name="current">The record as this act, or the page before it, read it; written only if it is still the current one.</param>
    /// <param name="validFrom">The day from which the change is true.</param>
    /// <param name="change">Makes of what was true until that day what is true from it on.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord current,
        DateOnly validFrom,
        Func<PersonDetails, PersonDetails> change,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        if (validFrom > act.Today)
            return FromFuture.For("validFrom");
        var read = await PersonVersions.ForChangeAsync(act.Session, current, cancellation);
        if (read.IsRefused(out var refusal, out var stored))
            return refusal;
        if (stored.Current.MergedInto is not null)
            return MergePersons.AlreadyMerged;
        var day = PartialDate.Of(validFrom).ToInt();
        var before = stored.At(day);
        var after = before with { Details = change(before.Details) };
        if (validFrom < after.Details.BirthDate.Earliest)
            return BeforeBirth.For("validFrom");
        var (from, to) = (PersonMapping.ToRow(before), PersonMapping.ToRow(after));
        await HiddenKin.PutBackAsync(act, from, to, cancellation);
        var items = VersionRow.ItemsBetween(from, to);
        if (items == VersionRow.NoItems)
            return NothingChanges;
        var next = VersionRow.After(stored.Current, act, evidence) with { ValidFrom = day, Items = items };
        return (await VersionWriter.AddAsync(act, stored, next, cancellation)).IsRefused(out refusal, out var changed)
            ? refusal
            : PersonMapping.ToRecord(changed.Current);
    }
}
