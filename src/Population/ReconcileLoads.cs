using CanCuoc.Ledger;
using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>Compares what a mass load committed to with the rows it made.</summary>
internal static class ReconcileLoads
{
    /// <summary>The first versions of a load.</summary>
    public static async Task CompareAsync(
        Session session,
        (FeedFact Fact, PersonsLoaded Loaded) told,
        FeedEntry entry,
        List<RowFinding> findings,
        CancellationToken cancellation
    )
    {
        var load = await LoadedPersons.FindAsync(session, entry.Act, withHistory: false, cancellation);
        var missing = told.Loaded.Count - (load?.Firsts.Count ?? 0);
        if (missing > 0)
            findings.Add(new(RowFault.Missing, entry.Position, missing));
        else if (told.Fact.CommitsTo(PersonLoad.Commit(load!.Salt, load.Firsts).Span) == false)
            findings.Add(new(RowFault.Changed, entry.Position, 1));
    }

    /// <summary>The later versions of a load; and its records, each of which must be the fold of all its versions.</summary>
    public static async Task CompareAsync(
        Session session,
        (FeedFact Fact, HistoryLoaded Loaded) told,
        FeedEntry entry,
        List<RowFinding> findings,
        CancellationToken cancellation
    )
    {
        var load = await LoadedPersons.FindAsync(session, entry.Act, withHistory: true, cancellation);
        var people = load?.Changed ?? [];
        var versions = people.SelectMany(one => one.Later).Where(version => version.ActId == entry.Act.Value).ToList();
        var missing = told.Loaded.Count - versions.Count;
        var changed = people.Count(one => !one.IsFold);
        if (missing > 0)
            findings.Add(new(RowFault.Missing, entry.Position, missing));
        else if (changed > 0 || told.Fact.CommitsTo(PersonLoad.Commit(load!.Salt, versions).Span) == false)
            findings.Add(new(RowFault.Changed, entry.Position, Math.Max(1, changed)));
    }
}
