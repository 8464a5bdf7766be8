using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Undoes that two like records were told apart: an officer is asked again. (A merge is undone by <see cref="UndoAct"/>.)</summary>
public sealed class ReopenLikePair
{
    public static readonly ActKind Kind = new(
        nameof(ReopenLikePair),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Hoàn tác việc xác định hai hồ sơ là của hai người",
        "Undoing that two like records were told apart"
    )
    {
        IsPreparing = true,
    };

    /// <summary>Undoes a decision.</summary>
    public async Task<Outcome<Done>> RunAsync(Act act, LikePairKey key, CancellationToken cancellation)
    {
        if (await LikePairTable.FindAsync(act.Session, key, forChange: true, cancellation) is not { } row)
            return LikePairFlow.NotToldApart;
        if (act.OutOfReach(row.Unit ?? "") is { } outOfReach)
            return outOfReach;
        foreach (var person in new[] { row.Person, row.Other })
        {
            if (await ProtectedPersons.HidesAsync(act, person, cancellation))
                return LikePairFlow.NotToldApart;
        }
        if (LikePairFlow.After(row.State, LikePairAction.Reopen).IsRefused(out var refusal, out var state))
            return refusal;
        act.Saw(row.Person);
        act.Saw(row.Other);
        var open = row with { State = state, Why = null, Act = act.Id };
        await LikePairTable.WriteAsync(act.Session, open, cancellation);
        act.Record(new LikePairReopened { Subject = row.Person, Row = open.Commit() });
        return Done.It;
    }
}

/// <summary>Two like records are to be judged again; the other is one whom the act saw.</summary>
public sealed record LikePairReopened : Fact;
