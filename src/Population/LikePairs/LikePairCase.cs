using CanCuoc.Ledger;

namespace CanCuoc.Population;

/// <summary>Two records that are likely of one person, for an officer to judge.</summary>
/// <param name="One">As it stands; what is decided is decided about these versions.</param>
public sealed record LikePairCase(LikePairKey Key, PersonHistory One, PersonHistory Other, ExplainedScore Score)
{
    private const double HundredthsInABit = 100;

    /// <summary>A pair as an act may see it; null when it may not, or when the records have left it behind.</summary>
    internal static async Task<LikePairCase?> OfAsync(Act act, LikePairRow row, CancellationToken cancellation)
    {
        if (await OpenLikePair.ReadAsync(act, row, forChange: false, cancellation) is not { } open)
            return null;
        foreach (var person in open.Kin.Prepend(row.Other).Prepend(row.Person))
            act.Saw(person);
        PersonHistory HistoryOf(StoredPerson stored) =>
            new(
                stored.First,
                stored.Later,
                FieldAccess.Of(act.Authority, act.Reason.Purpose, new(stored.Current.PersonId)),
                open.Hidden
            );
        return new(
            row.Key,
            HistoryOf(open.One),
            HistoryOf(open.Other),
            ExplainedScore.Of(LinkageModel.Kept, row.Hundredths / HundredthsInABit, open.Pattern)
        );
    }
}
