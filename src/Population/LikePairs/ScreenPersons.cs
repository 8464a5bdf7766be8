using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Looks among all records for those of one person, and keeps the pairs for officers to judge. Reading and comparing write nothing, the
/// pairs are written in acts of some hundred, each whole, and what is written already is not written again: a run that was killed is started
/// again. Of two runs at once the one that began later goes on.
/// </summary>
public sealed class ScreenPersons(Acts acts)
{
    public static readonly ActKind Kind = new(
        nameof(ScreenPersons),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Rà soát các hồ sơ có thể của cùng một người",
        "Screening for records of one person"
    )
    {
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    public static readonly Refusal OtherScreening = new(
        "DUP-01",
        "Một lượt rà soát khác đã bắt đầu sau lượt này; hãy để lượt đó làm tiếp.",
        "Another screening was begun after this one; leave it to that one."
    );

    /// <summary>How often the records are gone through: read, compared in every pass, and written as far as they are in pairs.</summary>
    public static readonly int TimesThrough = RegistryScreening.TimesThrough + 1;

    private const int PairsInAnAct = 500;

    /// <summary>How many records there are.</summary>
    public async Task<long> CountAsync(CancellationToken cancellation)
    {
        await using var session = await acts.Store.ReadAsync(cancellation);
        session.LiftTimeLimit();
        return (long)(await session.ScalarAsync("SELECT count(*) FROM population.person", cancellation))!;
    }

    /// <summary>Screens them all.</summary>
    /// <param name="progress">Told the records gone through, all of them <see cref="TimesThrough"/> times.</param>
    public async Task<Outcome<ScreeningReport>> RunAsync(
        Authority authority,
        Reason reason,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        var run = new ScreeningActs(acts, authority, reason);
        if ((await run.BeginAsync(cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        var expected = await CountAsync(cancellation);
        var (screened, pairs) = await new RegistryScreening(acts.Store, progress).RunAsync(expected, cancellation);
        void Tell(double written) =>
            progress?.Report((long)(screened.Records * (RegistryScreening.TimesThrough + (written / pairs.Count))));
        if ((await KeepAsync(run, pairs, Tell, cancellation)).IsRefused(out refusal, out _))
            return refusal;
        if ((await EndUnfoundAsync(run, pairs, cancellation)).IsRefused(out refusal, out _))
            return refusal;
        var ended = await run.GoOnAsync(act => EndAsync(act, screened, cancellation), cancellation);
        return ended.IsRefused(out refusal, out _) ? refusal : new ScreeningReport(screened, pairs.Count);
    }

    private static async Task<Outcome<Done>> KeepAsync(
        ScreeningActs run,
        IReadOnlyList<FoundPair> pairs,
        Action<double> tell,
        CancellationToken cancellation
    )
    {
        var written = 0;
        foreach (var some in pairs.Chunk(PairsInAnAct))
        {
            var kept = await run.GoOnAsync(act => new LikePairIntake(act).KeepAsync(some, cancellation), cancellation);
            if (kept.IsRefused(out var refusal, out var count))
                return refusal;
            written += count;
            tell(written);
        }
        return Done.It;
    }

    /// <summary>Ends, page by page, pairs that wait and were not found again.</summary>
    private static async Task<Outcome<Done>> EndUnfoundAsync(
        ScreeningActs run,
        IReadOnlyList<FoundPair> pairs,
        CancellationToken cancellation
    )
    {
        var found = pairs.Select(pair => (pair.Person, pair.Other)).ToHashSet();
        for (var (after, isMore) = ((default(PersonId), default(PersonId)), true); isMore; )
        {
            var page = await run.GoOnAsync(
                async act =>
                {
                    var waiting = await LikePairTable.TakeWaitingAsync(act.Session, after, PairsInAnAct, cancellation);
                    var unfound = waiting.Where(pair => !found.Contains((pair.Person, pair.Other))).ToList();
                    await new LikePairIntake(act).EndAsync(unfound, cancellation);
                    return waiting;
                },
                cancellation
            );
            if (page.IsRefused(out var refusal, out var waiting))
                return refusal;
            isMore = waiting.Count == PairsInAnAct;
            after = isMore ? (waiting[^1].Person, waiting[^1].Other) : after;
        }
        return Done.It;
    }

    private static async Task<Done> EndAsync(Act act, ScreenedRecords screened, CancellationToken cancellation)
    {
        await ScreeningTable.EndAsync(act, screened, cancellation);
        act.Record(new ScreeningEnded(screened.Records));
        return Done.It;
    }
}

/// <summary>What a screening did.</summary>
/// <param name="Found">Pairs that are likely of one person, those judged before too.</param>
public sealed record ScreeningReport(ScreenedRecords Screened, long Found);

/// <summary>A screening of all records was begun.</summary>
public sealed record ScreeningBegun : Fact;

/// <summary>A screening of all records ended; each pair that it found anew is a fact of its own.</summary>
public sealed record ScreeningEnded(long Records) : Fact;
