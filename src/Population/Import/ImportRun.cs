using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>One run over a file: a batch in an act, each only where the one before it ended.</summary>
/// <param name="act">Runs an operation in an act of its own.</param>
internal sealed class ImportRun(
    CollectedFile file,
    Func<Func<Act, Task<Outcome<CollectedSource>>>, Task<Outcome<CollectedSource>>> act
)
{
    // Two runs may begin a file at once, and PostgreSQL may give up an act so that another can go on: then it is done again.
    private const int Attempts = 3;

    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <summary>Takes what earlier runs left.</summary>
    public async Task<Outcome<ImportReport>> TakeAsync(
        CollectedSource source,
        bool numbersLater,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        var begun = await RepeatedAsync(one => BeginAsync(one, source, cancellation));
        if (begun.IsRefused(out var refusal, out var reached))
            return refusal;
        if (reached.Progress.IsEnded)
            return new ImportReport(reached, null);
        var terms = new ReadingTerms(reached.Numbering, reached.AsAt);
        Refusal? fault = null;
        await foreach (var batch in Ahead.Of(CollectedBatch.Of(file, reached.Progress.Records, terms)))
        {
            var there = reached;
            var outcome = await RepeatedAsync(one => TakeAsync(one, there, batch, numbersLater, cancellation));
            if (outcome.IsRefused(out refusal, out reached))
                return refusal;
            fault = batch.Fault;
            progress?.Report(batch.Position);
        }
        return new ImportReport(reached, fault);
    }

    private async Task<Outcome<CollectedSource>> RepeatedAsync(Func<Act, Task<Outcome<CollectedSource>>> operation)
    {
        var outcome = await act(operation);
        for (var attempt = 1; attempt < Attempts && outcome.Refusal?.Code == Acts.ChangedMeanwhile.Code; attempt++)
        {
            words.Clear();
            outcome = await act(operation);
        }
        return outcome;
    }

    private static async Task<Outcome<CollectedSource>> BeginAsync(
        Act act,
        CollectedSource source,
        CancellationToken cancellation
    )
    {
        if (await SourceTable.TakeAsync(act.Session, source.Digest, cancellation) is { } begun)
            return begun.Numbering != source.Numbering ? ImportPersons.OtherNumbering
                : begun.Evidence != source.Evidence ? ImportPersons.OtherEvidence
                : begun;
        begun = source with { Id = act.Id.Value, BegunAt = act.Now, ReachedAt = act.Now };
        await SourceTable.InsertAsync(act.Session, begun, cancellation);
        act.Record(new SourceBegun(begun.Id));
        return begun;
    }

    private async Task<Outcome<CollectedSource>> TakeAsync(
        Act act,
        CollectedSource source,
        CollectedBatch batch,
        bool numbersLater,
        CancellationToken cancellation
    )
    {
        var there = await SourceTable.TakeAsync(act.Session, source.Digest, cancellation);
        if (there?.Progress != source.Progress)
            return ImportPersons.OtherRun;
        var taken = await new BatchIntake(act, source, numbersLater).RunAsync(batch, words, cancellation);
        return taken.IsRefused(out var refusal, out var reached)
            ? refusal
            : source with
            {
                Progress = reached,
                ReachedAt = act.Now,
            };
    }
}

/// <summary>A file was begun.</summary>
/// <param name="Source">The act that did it, by which its records name it.</param>
public sealed record SourceBegun(long Source) : Fact;
