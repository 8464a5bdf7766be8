using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Reads a person's record, or its whole history. The act notes whom it saw.</summary>
public sealed class ReadPerson
{
    public static readonly ActKind Kind = new(
        nameof(ReadPerson),
        RegistrySystem.Population,
        Permission.ReadPerson,
        "Xem thông tin của một người",
        "Reading a person's record"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    public static readonly Refusal NotFound = new(
        "POP-01",
        "Không có người này trong cơ sở dữ liệu dân cư.",
        "There is no such person in the population registry."
    );

    public static readonly Refusal NotThen = new(
        "POP-46",
        "Vào ngày này người đó chưa sinh.",
        "On this day the person was not yet born."
    );

    public async Task<Outcome<PersonRecord>> RunAsync(Act act, PersonId id, CancellationToken cancellation) =>
        await PersonTable.ReadAsync(act, id, cancellation) is { } record ? record : NotFound;

    /// <summary>The record of whoever holds, or once held, a number; the one that stands for it when it was merged.</summary>
    public async Task<Outcome<PersonRecord>> RunAsync(Act act, PersonalNumber number, CancellationToken cancellation)
    {
        if (await NumberIssue.HolderAsync(act, number, cancellation) is not { } holder)
            return NotFound.For("number");
        var outcome = await StandingAsync(act, holder, cancellation);
        // A holder who is hidden answers to the letter as a number that nobody holds.
        return outcome.Refusal is null ? outcome : NotFound.For("number");
    }

    /// <summary>The record that stands for a person: the one it was merged into, or itself.</summary>
    internal async Task<Outcome<PersonRecord>> StandingAsync(Act act, PersonId id, CancellationToken cancellation)
    {
        var outcome = await RunAsync(act, id, cancellation);
        while (!outcome.IsRefused(out _, out var record) && record.MergedInto is { } kept)
            outcome = await RunAsync(act, kept, cancellation);
        return outcome;
    }

    /// <summary>The record on a day, by all that is known now, sealed items too: to decide by, never to be shown.</summary>
    public async Task<Outcome<PersonRecord>> AsOfAsync(
        Act act,
        PersonId id,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        if ((await WholeAsync(act, id, cancellation)).IsRefused(out var refusal, out var history))
            return refusal;
        return history.AsOf(day, history.Current.RecordedAt) is { } then ? then : NotThen;
    }

    /// <summary>The whole history of whoever holds, or once held, a number.</summary>
    public async Task<Outcome<PersonHistory>> HistoryAsync(
        Act act,
        PersonalNumber number,
        CancellationToken cancellation
    ) =>
        (await RunAsync(act, number, cancellation)).IsRefused(out var refusal, out var record)
            ? refusal
            : await HistoryAsync(act, record.Id, cancellation);

    /// <summary>A record with all its versions, to be asked for any day as known on any other.</summary>
    public async Task<Outcome<PersonHistory>> HistoryAsync(Act act, PersonId id, CancellationToken cancellation) =>
        await HistoryAsync(act, id, FieldAccess.Of(act.Authority, act.Reason.Purpose, id), cancellation);

    /// <summary>The same with what is sealed: to compare with, never to be shown.</summary>
    public Task<Outcome<PersonHistory>> WholeAsync(Act act, PersonId id, CancellationToken cancellation) =>
        HistoryAsync(act, id, FieldAccess.Whole, cancellation);

    /// <summary>The same of anybody, protected or not, for proofs that tell nothing of whom they compared.</summary>
    public async Task<Outcome<PersonHistory>> AnybodyAsync(Act act, PersonId id, CancellationToken cancellation) =>
        await PersonTable.AnybodyAsync(act, id, cancellation) is { } history ? history : NotFound;

    private static async Task<Outcome<PersonHistory>> HistoryAsync(
        Act act,
        PersonId id,
        FieldAccess access,
        CancellationToken cancellation
    ) => await PersonTable.HistoryAsync(act, id, access, cancellation) is { } history ? history : NotFound;
}
