using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>One run over a file of persons: a batch in an act.</summary>
internal sealed class ImportRun(CollectedFile file, SourceActs acts)
{
    /// <summary>Takes what earlier runs left.</summary>
    public async Task<Outcome<ImportReport>> TakeAsync(
        CollectedSource begun,
        bool numbersLater,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var (reached, fault) = (begun, (Refusal?)null);
        await foreach (var batch in Ahead.Of(CollectedBatch.Of(file, begun)))
        {
            var (there, isAgain) = (reached, false);
            var outcome = await acts.GoOnAsync(
                there,
                act =>
                {
                    // What an act that was given up made known is not there.
                    if (isAgain)
                        words.Clear();
                    isAgain = true;
                    return new BatchIntake(act, there, numbersLater).RunAsync(batch, words, cancellation);
                },
                cancellation
            );
            if (outcome.IsRefused(out var refusal, out reached!))
                return refusal;
            fault = batch.Fault;
            progress?.Report(batch.Position);
        }
        return new ImportReport(reached, fault);
    }
}
