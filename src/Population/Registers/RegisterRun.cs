using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// One run over a feed of civil-status registers: an entry in an act of its own, with how far the feed has come, for an event writes on
/// several records and is done wholly or not at all. What is refused is quarantined in the next act.
/// </summary>
internal sealed class RegisterRun(CollectedFile file, SourceActs acts)
{
    private readonly RegisterNewcomer registerNewcomer = new(new RegisterPerson());

    /// <summary>Takes what earlier runs left.</summary>
    public async Task<Outcome<ImportReport>> TakeAsync(
        CollectedSource begun,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        for (var skipped = 0L; skipped < begun.Progress.Records; skipped++)
            file.Next();
        var reached = begun;
        Refusal? fault;
        while (!file.Next().IsRefused(out fault, out var next) && next.Value is { } record)
        {
            var outcome = await TakeAsync(reached, record, cancellation);
            if (outcome.IsRefused(out var refusal, out reached!))
                return refusal;
            progress?.Report(file.Position);
        }
        var end = reached.Progress with { IsEnded = fault is null, Fault = fault?.Code };
        var ended = await acts.GoOnAsync(reached, act => ReachAsync(act, reached, end, cancellation), cancellation);
        return ended.IsRefused(out var no, out reached!) ? no : new ImportReport(reached, fault);
    }

    /// <summary>Records an entry; quarantines it where an operation refused it.</summary>
    private async Task<Outcome<CollectedSource>> TakeAsync(
        CollectedSource source,
        CollectedRecord record,
        CancellationToken cancellation
    )
    {
        Refusal? judged = null;
        var outcome = await acts.GoOnAsync(
            source,
            async act =>
            {
                var taken = await new EntryIntake(act, source, registerNewcomer).TakeAsync(record, cancellation);
                judged = taken.Refusal;
                return taken.IsRefused(out var refusal, out var entry)
                    ? refusal
                    : await ReachAsync(act, source, Counted(source.Progress, entry), cancellation);
            },
            cancellation
        );
        return outcome.Refusal is not { } refused || refused != judged || refused.Code == Acts.ChangedMeanwhile.Code
            ? outcome
            : await acts.GoOnAsync(
                source,
                async act =>
                {
                    await QuarantineTable.LoadAsync(act.Session, source, [(record, refused)], cancellation);
                    var counted = source.Progress with
                    {
                        Records = source.Progress.Records + 1,
                        Quarantined = source.Progress.Quarantined + 1,
                    };
                    return await ReachAsync(act, source, counted, cancellation);
                },
                cancellation
            );
    }

    private static SourceProgress Counted(SourceProgress before, RecordedEntry entry) =>
        entry.Person is null
            ? before with
            {
                Records = before.Records + 1,
                Known = before.Known + 1,
            }
            : before with
            {
                Records = before.Records + 1,
                Taken = before.Taken + 1,
            };

    private static async Task<Outcome<SourceProgress>> ReachAsync(
        Act act,
        CollectedSource source,
        SourceProgress reached,
        CancellationToken cancellation
    )
    {
        await SourceTable.ReachAsync(act, source.Id, reached, cancellation);
        var before = source.Progress;
        act.Record(
            new RecordsCollected(
                source.Id,
                (int)(reached.Records - before.Records),
                (int)(reached.Quarantined - before.Quarantined)
            )
        );
        return reached;
    }
}
