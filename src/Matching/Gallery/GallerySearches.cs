using CanCuoc.Matching.Gallery.Scoring;
using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Gallery;

/// <summary>
/// Searches galleries with threads of its own. Every row of every part is compared: nothing is missed that reaches the threshold. The
/// most urgent question goes first, even if another has begun; of two that are equally urgent the one that came first.
/// </summary>
public sealed class GallerySearches : IDisposable
{
    private readonly object gate = new();
    private readonly List<SearchJob> queue = [];
    private readonly ScorePath path;
    private readonly Thread[] threads;
    private bool isStopping;

    /// <summary>Begins with as many threads as are to search at once, at most one a core.</summary>
    public GallerySearches(int threads)
        : this(threads, ScorePaths.Best) { }

    internal GallerySearches(int threads, ScorePath path)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        this.path = path;
        this.threads = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Work) { IsBackground = true })];
        foreach (var thread in this.threads)
            thread.Start();
    }

    /// <summary>
    /// The best hits for each code, best first, as of the moment of the call: of several galleries what one of all their rows would answer.
    /// </summary>
    /// <param name="parts">Of one format; they stay open until the answer is there.</param>
    /// <param name="progress">From zero to one, from any thread.</param>
    /// <exception cref="OperationCanceledException">It was cancelled: some milliseconds later.</exception>
    public Task<Outcome<GalleryHit[][]>> SearchAsync(
        IReadOnlyList<CodeGallery> parts,
        GalleryQuestion question,
        SearchPriority priority = SearchPriority.Ordinary,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        if (question.Judge(parts) is { } refusal)
            return Task.FromResult<Outcome<GalleryHit[][]>>(refusal);
        var options = new SearchOptions(priority, path, progress, cancellation);
        return RunAsync(new SearchJob(question, [.. parts.Select(part => part.Enter())], options));
    }

    /// <summary>Ends the threads; questions that are not answered yet fail.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isStopping = true;
            foreach (var job in queue)
                job.Fail(new ObjectDisposedException(nameof(GallerySearches)));
            Monitor.PulseAll(gate);
        }
        foreach (var thread in threads)
            thread.Join();
        foreach (var job in queue.ToArray())
            FinishIfDue(job);
    }

    private async Task<Outcome<GalleryHit[][]>> RunAsync(SearchJob job)
    {
        lock (gate)
        {
            if (isStopping)
                job.Fail(new ObjectDisposedException(nameof(GallerySearches)));
            queue.Add(job);
            Monitor.PulseAll(gate);
        }
        FinishIfDue(job); // nothing to be read
        // No thread may come by for long, where something urgent goes first.
        await using var _ = job.Cancellation.Register(() => FinishIfDue(job));
        return await job.Answer;
    }

    private void Work()
    {
        using var thread = new SearchThread();
        while (Next(thread) is { } stretch)
        {
            Exception? failure = null;
            try
            {
                thread.Go(stretch);
            }
            catch (Exception thrown)
            {
                failure = thrown; // it is the asker's
            }
            lock (gate)
                stretch.Job.Return(stretch, failure);
            stretch.Job.Report();
            FinishIfDue(stretch.Job);
        }
    }

    /// <summary>Waits for work; null at the end.</summary>
    private Stretch? Next(SearchThread thread)
    {
        lock (gate)
        {
            while (!isStopping)
            {
                // MaxBy takes the first of equals.
                if (queue.Where(job => !job.IsTaken).MaxBy(job => job.Priority) is { } next)
                    return next.Take(thread);
                Monitor.Wait(gate);
            }
            return null;
        }
    }

    private void FinishIfDue(SearchJob job)
    {
        lock (gate)
        {
            if (!job.IsDue())
                return;
            queue.Remove(job);
        }
        job.Finish();
    }
}
