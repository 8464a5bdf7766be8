using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// An officer found that two like records are of two persons. It is remembered with the reason, so that no screening asks again.
/// (Those of one person are merged, by <see cref="MergePersons"/>.)
/// </summary>
public sealed class TellApart
{
    public static readonly ActKind Kind = new(
        nameof(TellApart),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Xác định hai hồ sơ giống nhau là của hai người",
        "Finding that two like records are of two persons"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NoReason = new(
        "DUP-04",
        "Hãy ghi vì sao đây là hai người, tối đa 500 ký tự.",
        "Say why they are two persons, in at most 500 characters."
    );

    private const int LongestReason = 500;

    /// <summary>Decides a pair that waits.</summary>
    /// <param name="versions">Of both records that were in sight.</param>
    /// <param name="why">As the officer wrote it.</param>
    public async Task<Outcome<Done>> RunAsync(
        Act act,
        LikePairKey key,
        (int One, int Other) versions,
        string why,
        CancellationToken cancellation
    )
    {
        if (await LikePairTable.FindAsync(act.Session, key, forChange: true, cancellation) is not { } row)
            return LikePairFlow.NotWaiting;
        if (act.OutOfReach(row.Unit ?? "") is { } outOfReach)
            return outOfReach;
        if (LikePairFlow.After(row.State, LikePairAction.TellApart).IsRefused(out var refusal, out var state))
            return refusal;
        if (await OpenLikePair.ReadAsync(act, row, forChange: true, cancellation) is not { } open)
            return LikePairFlow.NotWaiting;
        act.Saw(row.Person);
        act.Saw(row.Other);
        if ((open.One.Current.Version, open.Other.Current.Version) != versions)
            return Acts.ChangedMeanwhile;
        if (FreeText.Of(why, LongestReason) is not { } words)
            return NoReason.For("why");
        var decided = row with { State = state, Why = words, Act = act.Id };
        await LikePairTable.WriteAsync(act.Session, decided, cancellation);
        act.Record(new PersonsToldApart { Subject = row.Person, Row = decided.Commit() });
        return Done.It;
    }
}

/// <summary>Two like records were found to be of two persons; the other is one whom the act saw, and the reason stands in the row.</summary>
public sealed record PersonsToldApart : Fact;
