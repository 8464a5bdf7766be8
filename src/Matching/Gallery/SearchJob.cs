using CanCuoc.Matching.Gallery.Scoring;
using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Gallery;

/// <summary>How a question is to be worked on.</summary>
internal sealed record SearchOptions(
    SearchPriority Priority,
    ScorePath Path,
    IProgress<double>? Progress,
    CancellationToken Cancellation
);

/// <summary>
/// One question on its way through the galleries, in a pass that others may share. Each thread keeps what it found apart; it is put together
/// when the last row is read. The order of hits is total, so that neither threads nor parts nor company show in the answer. Whoever
/// calls a method that changes it holds the lock of the queue.
/// </summary>
internal sealed class SearchJob
{
    private readonly SearchOptions options;
    private readonly Dictionary<SearchThread, TopHits[]> found = [];
    private readonly TaskCompletionSource<Outcome<GalleryHit[][]>> answer = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly long rows;
    private long rowsTaken;
    private long rowsDone;
    private int running;
    private bool isFinished;
    private Exception? failure;

    public SearchJob(
        GalleryQuestion question,
        IReadOnlyList<CodeGallery> parts,
        IReadOnlyList<GalleryView> views,
        SearchOptions options
    )
    {
        (Question, Parts, Views, this.options) = (question, parts, views, options);
        rows = views.Sum(one => one.Rows);
    }

    public GalleryQuestion Question { get; }

    public IReadOnlyList<CodeGallery> Parts { get; }

    /// <summary>Of each part, as of the moment when it was asked.</summary>
    public IReadOnlyList<GalleryView> Views { get; }

    public ScorePath Path => options.Path;

    public SearchPriority Priority => options.Priority;

    public CancellationToken Cancellation => options.Cancellation;

    public Task<Outcome<GalleryHit[][]>> Answer => answer.Task;

    /// <summary>Whether nobody needs to read on for it.</summary>
    public bool IsTaken => rowsTaken == rows || failure is not null;

    /// <summary>Whether it can go through the galleries together with another.</summary>
    public bool CanJoin(SearchJob other) => Priority == other.Priority && Parts.SequenceEqual(other.Parts);

    /// <summary>A thread takes so many of its rows: where it keeps what it finds.</summary>
    public TopHits[] Take(SearchThread thread, long count)
    {
        if (!found.TryGetValue(thread, out var hits))
        {
            hits = [.. Question.Codes.Select(_ => new TopHits(Question.Most, Question.AtLeast))];
            found.Add(thread, hits);
        }
        running++;
        rowsTaken += count;
        return hits;
    }

    /// <summary>They are done, or failed.</summary>
    public void Return(long count, Exception? thrown)
    {
        running--;
        failure ??= thrown;
        rowsDone += thrown is null ? count : 0;
    }

    /// <summary>True once, when nothing is left to be done and nobody works on it: then <see cref="Finish"/> is due.</summary>
    public bool IsDue()
    {
        if (isFinished || running > 0 || !IsTaken)
            return false;
        return isFinished = true;
    }

    /// <summary>Gives it up.</summary>
    public void Fail(Exception reason) => failure ??= reason;

    public void Report() => options.Progress?.Report(rows == 0 ? 1 : (double)Volatile.Read(ref rowsDone) / rows);

    /// <summary>Answers who asked. Needs no lock: nobody works on it any more.</summary>
    public void Finish()
    {
        foreach (var one in Views)
            one.Dispose();
        if (failure is not null and not OperationCanceledException)
            answer.SetException(failure);
        else if (rowsDone < rows)
            answer.SetCanceled(Cancellation);
        else
            answer.SetResult((GalleryHit[][])[.. Enumerable.Range(0, Question.Codes.Count).Select(Best)]);
    }

    private GalleryHit[] Best(int code) =>
        [.. found.Values.SelectMany(hits => hits[code].All).Order().Take(Question.Most)];
}
