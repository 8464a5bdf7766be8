using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Undoes what was decided about a conflict, by an officer or by rule: the versions that it wrote are taken back, and an officer is
/// asked again.
/// </summary>
public sealed class ReopenConflict
{
    public static readonly ActKind Kind = new(
        nameof(ReopenConflict),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Hoàn tác quyết định về các nguồn dữ liệu khác nhau",
        "Undoing what was decided where sources disagree"
    )
    {
        IsPreparing = true,
    };

    /// <summary>Undoes a decision.</summary>
    public async Task<Outcome<Done>> RunAsync(Act act, ConflictKey key, CancellationToken cancellation)
    {
        if (await ConflictTable.FindAsync(act.Session, key, forChange: true, cancellation) is not { } row)
            return ConflictFlow.NotDecided;
        if (act.OutOfReach(row.Unit ?? "") is { } outOfReach)
            return outOfReach;
        var access = FieldAccess.Of(act.Authority, act.Reason.Purpose, row.Person);
        if (!access.Shows(row.Field) || await ProtectedPersons.HidesAsync(act, row.Person, cancellation))
            return ConflictFlow.NotDecided;
        if (ConflictFlow.After(row.State, ConflictAction.Reopen).IsRefused(out var refusal, out var state))
            return refusal;
        act.Saw(row.Person);
        if (await TakeBackAsync(act, row, cancellation) is { } broken)
            return broken;
        var open = row with { State = state, Weighed = row.Rank, Paper = null, Act = act.Id };
        await ConflictTable.WriteAsync(act.Session, open, cancellation);
        act.Record(
            new ConflictReopened(key.Source, key.Ordinal, key.Item) { Subject = row.Person, Row = open.Commit() }
        );
        return Done.It;
    }

    /// <summary>Takes back what the deciding act wrote of the item and what still stands of it.</summary>
    private static async Task<Refusal?> TakeBackAsync(Act act, ConflictRow row, CancellationToken cancellation)
    {
        var stored = (await PersonVersions.ReadAsync(act.Session, row.Person, forChange: true, cancellation))!;
        VersionRow[] written =
        [
            .. RecordFold
                .Standing(stored.Later)
                .Where(version => version.ActId == row.Act.Value && row.Field.Columns.Any(version.Says))
                .Reverse(),
        ];
        var evidence = new Evidence(row.Weighed, row.Paper ?? row.Article);
        foreach (var version in written)
        {
            var outcome = await WithdrawVersion.TakeBackAsync(act, stored, version, evidence, cancellation);
            if (outcome.IsRefused(out var refusal, out stored!))
                return refusal;
        }
        return null;
    }
}

/// <summary>What was decided where sources disagreed was undone.</summary>
/// <param name="Item">Code of the field.</param>
public sealed record ConflictReopened(long Source, long Ordinal, string Item) : Fact;
