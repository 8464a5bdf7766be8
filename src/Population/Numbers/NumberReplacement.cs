using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Ends a person's number and issues another. The directory keeps the old one for ever: it leads to the person and is never used again.
/// </summary>
internal static class NumberReplacement
{
    public static readonly Refusal NoNumber = new(
        "POP-86",
        "Người này chưa có số định danh cá nhân.",
        "The person has no personal number yet."
    );

    public static readonly Refusal Agrees = new(
        "POP-87",
        "Hồ sơ không cho thấy số định danh sai theo căn cứ đã nêu; hãy điều chỉnh hồ sơ trước.",
        "The record does not show the number to be wrong on the ground stated; correct the record first.",
        "TT 59/2021/TT-BCA art. 6"
    );

    /// <summary>Writes the version with the new number, true from today.</summary>
    /// <param name="person">As it was read.</param>
    /// <param name="choose">The cell of the new number; a refusal when the record does not ask for one.</param>
    public static async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord person,
        Func<PersonalNumber, PersonDetails, Outcome<NumberCell>> choose,
        Evidence decision,
        CancellationToken cancellation
    )
    {
        var read = await PersonVersions.ForChangeAsync(act.Session, person, cancellation);
        if (read.IsRefused(out var refusal, out var stored))
            return refusal;
        if (Check(person) is { } wrong)
            return wrong;
        var old = person.Number!.Value;
        if (choose(old, person.Details).IsRefused(out refusal, out var cell))
            return refusal;
        if ((await NumberIssue.DrawAsync(act, person.Id, cell, cancellation)).IsRefused(out refusal, out var number))
            return refusal;
        await NumberIssue.EndAsync(act, old, cancellation);
        var next = NumberVersion.After(stored.Current, act, number, decision);
        return (await VersionWriter.AddAsync(act, stored, next, cancellation)).IsRefused(out refusal, out var changed)
            ? refusal
            : PersonMapping.ToRecord(changed.Current);
    }

    private static Refusal? Check(PersonRecord person)
    {
        if (person.MergedInto is not null)
            return MergePersons.AlreadyMerged;
        if (person.Details.DiedOn is not null)
            return RecordDeath.AlreadyDead;
        return person.Number is null ? NoNumber : null;
    }
}
