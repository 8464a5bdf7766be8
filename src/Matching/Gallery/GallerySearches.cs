using CanCuoc.Matching.Gallery.Scoring;
using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Gallery;

/// <summary>
/// Searches galleries with threads of its own. Every row of every part is compared: nothing is missed that reaches the threshold. The
/// most urgent question goes first, even if another has begun; of two that are equally urgent the one that came first. Questions that wait
/// for the same galleries and are equally urgent go through them together.
/// </summary>
public sealed class GallerySearches : IDisposable
{
    private readonly object gate = new();
    private readonly List<SearchJob> waiting = [];
    private readonly List<SearchPass> passes = [];
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
        return RunAsync(new SearchJob(question, parts, [.. parts.Select(part => part.Enter())], options));
    }

    /// <summary>Ends the threads; questions that are not answered yet fail.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isStopping = true;
            foreach (var job in Jobs())
                job.Fail(new ObjectDisposedException(nameof(GallerySearches)));
            Monitor.PulseAll(gate);
        }
        foreach (var thread in threads)
            thread.Join();
        foreach (var job in Jobs())
            FinishIfDue(job);
    }

    private List<SearchJob> Jobs() => [.. waiting, .. passes.SelectMany(pass => pass.Jobs)];

    private async Task<Outcome<GalleryHit[][]>> RunAsync(SearchJob job)
    {
        lock (gate)
        {
            if (isStopping)
                job.Fail(new ObjectDisposedException(nameof(GallerySearches)));
            waiting.Add(job);
            Monitor.PulseAll(gate);
        }
        FinishIfDue(job); // nothing to be read
        // No thread may come by for long, where something urgent goes first.
        await using var _ = job.Cancellation.Register(() => GiveUp(job));
        return await job.Answer;
    }

    private void GiveUp(SearchJob job)
    {
        lock (gate)
            job.Fail(new OperationCanceledException(job.Cancellation));
        FinishIfDue(job);
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
            Return(stretch, failure);
        }
    }

    private void Return(Stretch stretch, Exception? failure)
    {
        lock (gate)
        {
            foreach (var seeker in stretch.Seekers)
                seeker.Job.Return(seeker.Count, failure);
        }
        foreach (var seeker in stretch.Seekers)
        {
            seeker.Job.Report();
            FinishIfDue(seeker.Job);
        }
    }

    /// <summary>Waits for work; null at the end.</summary>
    private Stretch? Next(SearchThread thread)
    {
        lock (gate)
        {
            while (!isStopping)
            {
                if (NextPass() is { } pass)
                    return pass.Take(thread);
                Monitor.Wait(gate);
            }
            return null;
        }
    }

    // Of equals MaxBy takes the first and sorting keeps the order; what has begun came first.
    private SearchPass? NextPass()
    {
        passes.RemoveAll(pass => pass.IsTaken);
        var begun = passes.MaxBy(pass => pass.Priority);
        SearchJob[] next = [.. waiting.Where(job => !job.IsTaken).OrderByDescending(job => job.Priority)];
        if (next is [] || begun?.Priority >= next[0].Priority)
            return begun;
        var pass = SearchPass.Of(next);
        waiting.RemoveAll(pass.Jobs.Contains);
        passes.Add(pass);
        return pass;
    }

    private void FinishIfDue(SearchJob job)
    {
        lock (gate)
        {
            if (!job.IsDue())
                return;
            waiting.Remove(job);
        }
        job.Finish();
    }
}
