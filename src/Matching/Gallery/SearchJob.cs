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

/// <summary>Rows of one view that a thread goes through.</summary>
internal sealed record Stretch(SearchJob Job, GalleryView View, long First, int Count, TopHits[] Hits);

/// <summary>
/// One question on its way through the galleries. Threads take a stretch of rows each, in turn, and keep what they found apart; it is put
/// together when the last stretch is done. The order of hits is total, so that neither threads nor parts show in the answer. Whoever calls
/// a method that changes it holds the lock of the queue.
/// </summary>
internal sealed class SearchJob
{
    /// <summary>Codes that a thread goes through before it looks for something more urgent, of one query: half a millisecond. Of more, less.</summary>
    private const int StretchBytes = 16 * 1024 * 1024;

    private const int FewestStretchBytes = 1024 * 1024;

    private readonly IReadOnlyList<GalleryView> views;
    private readonly SearchOptions options;
    private readonly Dictionary<SearchThread, TopHits[]> found = [];
    private readonly TaskCompletionSource<Outcome<GalleryHit[][]>> answer = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly long rows;
    private readonly int stretchRows;
    private int view;
    private long row;
    private long rowsDone;
    private int running;
    private bool isFinished;
    private Exception? failure;

    public SearchJob(GalleryQuestion question, IReadOnlyList<GalleryView> views, SearchOptions options)
    {
        (Question, this.views, this.options) = (question, views, options);
        var format = views[0].Format;
        Kernel = ScoreKernel.Of(format, question.Codes, options.Path);
        rows = views.Sum(one => one.Rows);
        stretchRows = Math.Max(StretchBytes / question.Codes.Count, FewestStretchBytes) / format.Stride;
        SkipRead();
    }

    public GalleryQuestion Question { get; }

    public ScoreKernel Kernel { get; }

    public SearchPriority Priority => options.Priority;

    public CancellationToken Cancellation => options.Cancellation;

    public Task<Outcome<GalleryHit[][]>> Answer => answer.Task;

    /// <summary>Whether no stretch is left to be taken.</summary>
    public bool IsTaken => view == views.Count || failure is not null || Cancellation.IsCancellationRequested;

    public Stretch Take(SearchThread thread)
    {
        if (!found.TryGetValue(thread, out var hits))
        {
            hits = [.. Question.Codes.Select(_ => new TopHits(Question.Most, Question.AtLeast))];
            found.Add(thread, hits);
        }
        var count = (int)Math.Min(stretchRows, views[view].Rows - row);
        var stretch = new Stretch(this, views[view], row, count, hits);
        running++;
        row += count;
        SkipRead();
        return stretch;
    }

    /// <summary>A stretch is done, or failed.</summary>
    public void Return(Stretch stretch, Exception? thrown)
    {
        running--;
        failure ??= thrown;
        rowsDone += thrown is null ? stretch.Count : 0;
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
        foreach (var one in views)
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

    private void SkipRead()
    {
        while (view < views.Count && row == views[view].Rows)
            (view, row) = (view + 1, 0);
    }
}
