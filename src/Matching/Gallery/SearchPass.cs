using CanCuoc.Matching.Gallery.Scoring;

namespace CanCuoc.Matching.Gallery;

/// <summary>What a thread seeks in a stretch of rows for one question.</summary>
/// <param name="FirstCode">Of the question, among those of the pass.</param>
/// <param name="Count">Of the stretch's rows those that were there when it was asked: the first.</param>
internal sealed record Seeker(SearchJob Job, GalleryView View, int FirstCode, TopHits[] Hits, int Count);

/// <summary>Rows of one part that a thread goes through, for all who seek in them.</summary>
/// <param name="View">Of the one who sees most rows.</param>
internal sealed record Stretch(SearchPass Pass, GalleryView View, long First, int Count, IReadOnlyList<Seeker> Seekers)
{
    /// <summary>Whether nobody wants it any more.</summary>
    public bool IsCancelled => Seekers.All(seeker => seeker.Job.Cancellation.IsCancellationRequested);
}

/// <summary>
/// One way through some galleries, for all questions that waited for them when it began: what it costs to read the codes is paid once. Threads
/// take a stretch of rows each, in turn. Whoever calls it holds the lock of the queue.
/// </summary>
internal sealed class SearchPass
{
    /// <summary>Codes that a thread goes through before it looks for something more urgent, of one query: half a millisecond. Of more, less.</summary>
    private const int StretchBytes = 16 * 1024 * 1024;

    private const int FewestStretchBytes = 1024 * 1024;

    private readonly int stretchRows;
    private int part;
    private long row;

    private SearchPass(IReadOnlyList<SearchJob> jobs)
    {
        Jobs = jobs;
        var format = jobs[0].Views[0].Format;
        Codes = [.. jobs.SelectMany(job => job.Question.Codes)];
        Kernel = ScoreKernel.Of(format, Codes, jobs[0].Path);
        stretchRows = Math.Max(StretchBytes / Codes.Count, FewestStretchBytes) / format.Stride;
    }

    public IReadOnlyList<SearchJob> Jobs { get; }

    /// <summary>Of all questions, one after another.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Codes { get; }

    public ScoreKernel Kernel { get; }

    /// <summary>Whether no stretch is left to be taken.</summary>
    public bool IsTaken => Jobs.All(job => job.IsTaken);

    /// <summary>Of all its questions the same: company takes longer, and nobody urgent waits for those who are not.</summary>
    public SearchPriority Priority => Jobs[0].Priority;

    /// <summary>Begins with the first of those that wait, and takes along those as urgent for the same galleries, as many as fit.</summary>
    public static SearchPass Of(IReadOnlyList<SearchJob> waiting)
    {
        var jobs = new List<SearchJob>();
        var codes = 0;
        foreach (var job in waiting.Where(job => job.CanJoin(waiting[0])))
        {
            codes += job.Question.Codes.Count;
            if (codes > GalleryQuestion.MostCodes)
                break;
            jobs.Add(job);
        }
        return new(jobs);
    }

    /// <summary>The next rows; there are some.</summary>
    public Stretch Take(SearchThread thread)
    {
        GalleryView widest;
        while (row >= (widest = Widest()).Rows)
            (part, row) = (part + 1, 0);
        var first = row;
        var count = (int)Math.Min(stretchRows, widest.Rows - first);
        row += count;
        return new(this, widest, first, count, [.. Seekers(thread, first, count)]);
    }

    private IEnumerable<Seeker> Seekers(SearchThread thread, long first, int count)
    {
        var code = 0;
        foreach (var job in Jobs)
        {
            var view = job.Views[part];
            var own = (int)Math.Clamp(view.Rows - first, 0, count);
            if (own > 0 && !job.IsTaken)
                yield return new(job, view, code, job.Take(thread, own), own);
            code += job.Question.Codes.Count;
        }
    }

    private GalleryView Widest() =>
        Jobs.Where(job => !job.IsTaken).Select(job => job.Views[part]).MaxBy(view => view.Rows)!;
}
