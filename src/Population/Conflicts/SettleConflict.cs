using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// An officer who has checked says which of two sources is right, or that neither is. The record changes only by a correction; what was
/// decided is remembered, so that a later delivery that says the same asks nobody.
/// </summary>
public sealed class SettleConflict(CorrectPerson correctPerson)
{
    public static readonly ActKind Kind = new(
        nameof(SettleConflict),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Quyết định khi các nguồn dữ liệu khác nhau",
        "Deciding where sources disagree"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NoAnswer = new(
        "CFL-04",
        "Hãy chọn giá trị đúng: đang ghi, do tệp nêu, hoặc giá trị khác.",
        "Choose which value is right: the one on record, the one of the file, or another."
    );

    /// <summary>Decides a case that waits.</summary>
    /// <param name="version">Of the record that was in sight.</param>
    /// <param name="action">Keep, take or correct; null when nothing was chosen.</param>
    /// <param name="corrected">The record with what is right, where neither source is; of it only the item of the case counts.</param>
    /// <param name="evidence">What was checked; it must prove as much as either source.</param>
    public async Task<Outcome<Done>> RunAsync(
        Act act,
        ConflictKey key,
        int version,
        ConflictAction? action,
        PersonDetails corrected,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        if (action is not (ConflictAction.Keep or ConflictAction.Take or ConflictAction.Correct))
            return NoAnswer.For("action");
        if (await ConflictTable.FindAsync(act.Session, key, forChange: true, cancellation) is not { } row)
            return ConflictFlow.NotWaiting;
        if (act.OutOfReach(row.Unit ?? "") is { } outOfReach)
            return outOfReach;
        if (ConflictFlow.After(row.State, action.Value).IsRefused(out var refusal, out var state))
            return refusal;
        if (await OpenConflict.ReadAsync(act, row, forChange: true, cancellation) is not { } open)
            return ConflictFlow.NotWaiting;
        act.Saw(row.Person);
        if (open.Stored.Current.Version != version)
            return Acts.ChangedMeanwhile;
        if (open.Rule.Outranks(row.Rank, evidence.Rank))
            return CorrectPerson.WeakerEvidence.For("rank");
        var wanted = Wanted(open, row, action.Value, corrected);
        if (wanted is not null && await WriteAsync(act, open, wanted, evidence, cancellation) is { } broken)
            return broken;
        await EndAsync(act, row with { State = state, Article = $"{open.Rule.Article}" }, evidence, cancellation);
        var others = await ConflictTable.OfAsync(act.Session, [row.Person.Value], cancellation);
        await WeakerConflicts.EndAsync(act, others[(row.Person, row.Key.Item)], open.Rule, evidence.Rank, cancellation);
        return Done.It;
    }

    /// <summary>The record as it is to read; null where it stays.</summary>
    private static PersonRow? Wanted(OpenConflict open, ConflictRow row, ConflictAction action, PersonDetails corrected)
    {
        if (action == ConflictAction.Keep)
            return null;
        if (action == ConflictAction.Take)
            return row.On(open.Stored.Current);
        var wanted = open.Stored.Current.Copy();
        var told = PersonMapping.ToRow(PersonMapping.ToRecord(wanted) with { Details = corrected });
        foreach (var column in row.Field.Columns.Select(name => PersonColumns.ByName[name]))
            column.Copy(told, wanted);
        return wanted;
    }

    private async Task<Refusal?> WriteAsync(
        Act act,
        OpenConflict open,
        PersonRow wanted,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        var current = PersonMapping.ToRecord(open.Stored.Current);
        var details = PersonMapping.ToRecord(wanted).Details;
        return (await correctPerson.RunAsync(act, current, details, evidence, cancellation)).Refusal;
    }

    private static async Task EndAsync(Act act, ConflictRow decided, Evidence evidence, CancellationToken cancellation)
    {
        var row = decided with { Weighed = evidence.Rank, Paper = evidence.Reference, Act = act.Id };
        await ConflictTable.WriteAsync(act.Session, row, cancellation);
        act.Record(
            new ConflictSettled(row.Key.Source, row.Key.Ordinal, row.Key.Item, row.State)
            {
                Subject = row.Person,
                Row = row.Commit(),
            }
        );
    }
}

/// <summary>An officer decided where sources disagreed; the values stand only in the rows.</summary>
/// <param name="Item">Code of the field.</param>
public sealed record ConflictSettled(long Source, long Ordinal, string Item, ConflictState State) : Fact;
