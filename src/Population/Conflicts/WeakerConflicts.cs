using CanCuoc.Law;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Other values of an item that wait, once it is known on what the law ranks over them.</summary>
internal static class WeakerConflicts
{
    /// <summary>Ends those that wait and are weaker.</summary>
    /// <param name="rank">What the item stands on now.</param>
    public static async Task EndAsync(
        Act act,
        IEnumerable<ConflictRow> others,
        SourceRule rule,
        EvidenceRank rank,
        CancellationToken cancellation
    )
    {
        foreach (var weaker in others.Where(one => one.State == ConflictState.Waiting && rule.Outranks(rank, one.Rank)))
        {
            var kept = weaker with { State = ConflictState.KeptByRule, Article = $"{rule.Article}", Act = act.Id };
            await ConflictTable.WriteAsync(act.Session, kept, cancellation);
            act.Record(new ConflictFound(kept.Key.Item, kept.State) { Subject = kept.Person, Row = kept.Commit() });
        }
    }
}
