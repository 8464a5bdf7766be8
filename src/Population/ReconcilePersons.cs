using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Proves that every version of every record is the one the ledger committed to, and that there is no other: a row changed, removed or
/// put in behind the program's back shows. Reads the sealed ledger, so everything is sealed first.
/// </summary>
public sealed class ReconcilePersons
{
    public static readonly ActKind Kind = new(
        nameof(ReconcilePersons),
        RegistrySystem.Population,
        Permission.Reconcile,
        "Đối chiếu dữ liệu dân cư với sổ",
        "Reconciling the registry with the ledger"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    private const int Page = 256;

    /// <summary>Compares rows and ledger.</summary>
    /// <param name="progress">Told the versions compared so far.</param>
    public async Task<Outcome<ReconcileReport>> RunAsync(
        Act act,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        act.Session.LiftTimeLimit();
        var (versions, findings) = (0L, new List<RowFinding>());
        IReadOnlyList<FeedEntry> entries;
        for (var position = 0L; ; position = entries[^1].Position + 1)
        {
            entries = await Feed.ReadAsync(act.Session, position, Page, cancellation);
            if (entries.Count == 0)
                break;
            foreach (var entry in entries)
                versions += await CompareAsync(act.Session, entry, findings, cancellation);
            progress?.Report(versions);
        }
        var there = await CountAsync(act.Session, cancellation);
        if (there > versions && findings.Count == 0)
            findings.Add(new(RowFault.Foreign, null, there - versions));
        await CompareNumbersAsync(act.Session, findings, cancellation);
        return new ReconcileReport(versions, findings);
    }

    /// <summary>Compares what one entry committed to; gives how many versions that was.</summary>
    private static async Task<long> CompareAsync(
        Session session,
        FeedEntry entry,
        List<RowFinding> findings,
        CancellationToken cancellation
    )
    {
        var versions = 0L;
        foreach (var fact in entry.Facts)
        {
            if (fact.Is<PersonRegistered>(out _))
                versions += await CompareFirstAsync(session, fact, entry.Position, findings, cancellation);
            else if (fact.Is<PersonAmended>(out var amended))
                versions += await CompareLaterAsync(session, fact, amended, entry.Position, findings, cancellation);
            else if (fact.Is<PersonsLoaded>(out var loaded))
            {
                await ReconcileLoads.CompareAsync(session, (fact, loaded), entry, findings, cancellation);
                versions += loaded.Count;
            }
            else if (fact.Is<HistoryLoaded>(out var history))
            {
                await ReconcileLoads.CompareAsync(session, (fact, history), entry, findings, cancellation);
                versions += history.Count;
            }
        }
        return versions;
    }

    private static async Task<long> CompareFirstAsync(
        Session session,
        FeedFact fact,
        long position,
        List<RowFinding> findings,
        CancellationToken cancellation
    )
    {
        var read = await PersonVersions.ReadAsync(session, fact.Subject!.Value, forChange: false, cancellation);
        if (read is not { } person)
            findings.Add(new(RowFault.Missing, position, 1));
        else if (fact.CommitsTo(PersonColumns.Commit(person.First).Span) == false)
            findings.Add(new(RowFault.Changed, position, 1));
        return 1;
    }

    /// <summary>A later version by itself, and at the last one the record: it must be the fold of them all.</summary>
    private static async Task<long> CompareLaterAsync(
        Session session,
        FeedFact fact,
        PersonAmended amended,
        long position,
        List<RowFinding> findings,
        CancellationToken cancellation
    )
    {
        var read = await PersonVersions.ReadAsync(session, fact.Subject!.Value, forChange: false, cancellation);
        var version = read?.Later.SingleOrDefault(version => version.Version == amended.Version);
        if (read is not { } person || version is null)
            findings.Add(new(RowFault.Missing, position, 1));
        else if (fact.CommitsTo(version.Commit().Span) == false || (version == person.Later[^1] && !person.IsFold))
            findings.Add(new(RowFault.Changed, position, 1));
        return 1;
    }

    /// <summary>Every record's number must lead back to it.</summary>
    private static async Task CompareNumbersAsync(
        Session session,
        List<RowFinding> findings,
        CancellationToken cancellation
    )
    {
        var astray = (long)
            (
                await session.ScalarAsync(
                    """
                    SELECT count(*) FROM population.person p LEFT JOIN population.number n ON n.number = p.number
                    WHERE p.number IS NOT NULL AND (n.person_id IS NULL OR n.person_id <> p.person_id)
                    """,
                    cancellation
                )
            )!;
        if (astray > 0)
            findings.Add(new(RowFault.NumberAstray, null, astray));
    }

    private static async Task<long> CountAsync(Session session, CancellationToken cancellation) =>
        (long)
            (
                await session.ScalarAsync(
                    """
                    SELECT (SELECT count(*) FROM population.person) + (SELECT count(*) FROM population.version)
                        + (SELECT count(*) FROM population.person_first f WHERE NOT EXISTS
                            (SELECT 1 FROM population.version v WHERE v.person_id = f.person_id))
                    """,
                    cancellation
                )
            )!;
}

/// <summary>What can be wrong between rows and ledger.</summary>
public enum RowFault
{
    /// <summary>The row is not the one that was committed to.</summary>
    Changed,

    /// <summary>The ledger knows a row that is not there.</summary>
    Missing,

    /// <summary>There are rows that no act made.</summary>
    Foreign,

    /// <summary>A number leads to nobody or to somebody else.</summary>
    NumberAstray,
}

/// <summary>One thing found wrong.</summary>
/// <param name="Position">The entry that committed to the rows; null when no entry did.</param>
public sealed record RowFinding(RowFault Fault, long? Position, long Count);

/// <summary>What a reconciliation saw.</summary>
/// <param name="Versions">Versions of records compared.</param>
public sealed record ReconcileReport(long Versions, IReadOnlyList<RowFinding> Findings)
{
    public bool Agrees => Findings.Count == 0;
}
