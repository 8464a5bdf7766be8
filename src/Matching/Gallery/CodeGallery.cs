using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Gallery;

/// <summary>One row to be written.</summary>
/// <param name="Subject">An opaque key; a subject may have many rows.</param>
/// <param name="Part">Which of the subject's codes it is, as the position of a finger.</param>
/// <param name="Code">As long as the gallery's format says; signed bytes as they lie in memory.</param>
public readonly record struct GalleryRow(long Subject, byte Part, ReadOnlyMemory<byte> Code);

/// <summary>
/// Codes of one format in a folder of memory-mapped files, open in one process. What an operation has answered outlives a power cut, and
/// what it has not answered is either wholly there afterwards or not at all. Opening reads three pages, whatever the size. Several threads
/// may read and write at once; operations that write take turns. A broken disk is an exception, after which the gallery only reads.
/// </summary>
public sealed class CodeGallery : IDisposable
{
    public static readonly Refusal WrongCode = new(
        "GAL-11",
        "Mã có độ dài khác với độ dài của kho.",
        "The code is of another length than those of the gallery."
    );

    public static readonly Refusal NotThere = new(
        "GAL-12",
        "Kho mã không có chủ thể hoặc phần này.",
        "The gallery has no such subject or part."
    );

    private readonly Lock writing = new();
    private readonly Lock entering = new();
    private readonly List<GalleryView> views = [];
    private readonly GalleryFiles files;
    private GalleryCommit commit;
    private RowMapping mapping;
    private bool isBroken;
    private bool isDisposed;

    private CodeGallery(GalleryFiles files, GalleryFormat format, GalleryCommit commit)
    {
        (this.files, Format, this.commit) = (files, format, commit);
        Deaths = new DeathList(files, format);
        mapping = new RowMapping(files, format, RowMapping.RoomFor(commit.Rows, format));
    }

    public GalleryFormat Format { get; }

    /// <summary>Where it lies.</summary>
    public string Folder => files.Folder;

    /// <summary>Members: rows written and not deleted.</summary>
    public long Count => Volatile.Read(ref commit).Live;

    internal DeathList Deaths { get; }

    /// <summary>Makes an empty gallery in a folder that does not exist yet, and opens it.</summary>
    public static Outcome<CodeGallery> Create(string folder, GalleryFormat format) =>
        GalleryFiles.Make(folder, format).IsRefused(out var refusal, out _) ? refusal : Open(folder, format);

    /// <summary>Opens a gallery; what a power cut left after the last acknowledged row is cut off.</summary>
    /// <param name="format">What the codes have to be; anything else in the folder is refused.</param>
    public static Outcome<CodeGallery> Open(string folder, GalleryFormat format)
    {
        if (GalleryFiles.Open(folder, format).IsRefused(out var refusal, out var opened))
            return refusal;
        if (!GalleryMending.Run(opened.Files, format).IsRefused(out refusal, out var commit))
            return new CodeGallery(opened.Files, format, commit);
        opened.Files.Dispose();
        return refusal;
    }

    /// <summary>Writes rows with one sync for all of them: after a power cut all are there or none.</summary>
    public Outcome<Done> Append(IReadOnlyCollection<GalleryRow> rows) => Write(rows, () => []);

    /// <summary>Puts a row in the place of all rows of its subject and part, at once; where there was none it is added.</summary>
    public Outcome<Done> Replace(GalleryRow row) => Write([row], () => RowsOf(row.Subject, row.Part));

    /// <summary>
    /// Ends all rows of the members named and writes rows, at once and with one sync: for who follows a list of changes and does not know
    /// what of it is here already.
    /// </summary>
    public Outcome<Done> Exchange(
        IReadOnlyCollection<(long Subject, byte Part)> ended,
        IReadOnlyCollection<GalleryRow> rows
    ) => Write(rows, () => RowsOf(ended));

    /// <summary>
    /// Deletes all rows of a subject, or of one part of it. Their codes are overwritten as soon as no search reads them any more. It reads
    /// whose all rows are: a tenth of a second for a hundred million.
    /// </summary>
    /// <param name="part">Null for all.</param>
    public Outcome<Done> Delete(long subject, byte? part = null) => Write([], () => RowsOf(subject, part));

    /// <summary>Reads all and compares it with its check sums. Empty when everything is as it was written.</summary>
    public IReadOnlyList<GalleryFault> Verify(
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        using var view = Enter();
        return GalleryVerification.Of(files, view.ToVerify(), progress, cancellation);
    }

    /// <summary>Waits for an operation that writes; searches have to have ended.</summary>
    public void Dispose()
    {
        lock (writing)
        {
            lock (entering)
            {
                if (views.Count > 0)
                    throw new InvalidOperationException("A search is reading this gallery.");
                if (isDisposed)
                    return;
                isDisposed = true;
            }
            if (!isBroken && Deaths.Count > 0)
                Commit([], []);
            mapping.LetGo();
            if (!isBroken)
                files.CutTails(Format, commit);
            files.Dispose();
        }
    }

    internal GalleryView Enter()
    {
        lock (entering)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            mapping.Hold();
            var view = new GalleryView(this, mapping, commit);
            views.Add(view);
            return view;
        }
    }

    internal void Leave(GalleryView view)
    {
        lock (entering)
            views.Remove(view);
    }

    private Outcome<Done> Write(IReadOnlyCollection<GalleryRow> rows, Func<List<long>> ended)
    {
        if (rows.Any(row => row.Code.Length != Format.CodeBytes))
            return WrongCode;
        lock (writing)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            if (isBroken)
                throw new InvalidOperationException("A write to this gallery failed; it has to be opened again.");
            var deaths = ended();
            if (deaths.Count == 0 && rows.Count == 0)
                return NotThere;
            Grow(rows.Count);
            if (DiskSpace.Needed(() => RowWriting.Append(files, Format, commit.Rows, rows)) is { } full)
                return full;
            foreach (var some in deaths.Chunk(GalleryCommit.MostDeaths).DefaultIfEmpty([]))
            {
                Commit(rows, some);
                rows = [];
            }
            return Done.It;
        }
    }

    private void Commit(IReadOnlyCollection<GalleryRow> rows, long[] deaths)
    {
        try
        {
            BuryDead();
            while (deaths.Length + Deaths.Count > GalleryCommit.MostDeaths)
            {
                Thread.Sleep(1); // until the searches from before have ended
                BuryDead();
            }
            var next = new GalleryCommit(
                commit.Sequence + 1,
                commit.Rows + rows.Count,
                commit.Live + rows.Count - deaths.Length,
                [.. Deaths.Rows, .. deaths]
            );
            files.Write(next);
            Deaths.Add(deaths, next.Sequence);
            lock (entering)
                commit = next;
            Deaths.Mark(OldestView());
        }
        catch
        {
            isBroken = true;
            throw;
        }
    }

    // Syncs new rows too: the commit after it may count them.
    private void BuryDead()
    {
        Deaths.Mark(OldestView());
        files.SyncRows();
        Deaths.Forget();
    }

    private long OldestView()
    {
        lock (entering)
            return views.Select(view => view.Sequence).DefaultIfEmpty(long.MaxValue).Min();
    }

    private void Grow(int more)
    {
        if (commit.Rows + more <= mapping.Capacity)
            return;
        var longer = new RowMapping(files, Format, RowMapping.RoomFor(commit.Rows + more, Format));
        var shorter = mapping;
        lock (entering)
            mapping = longer;
        shorter.LetGo();
    }

    private unsafe List<long> RowsOf(long subject, byte? part)
    {
        var rows = new List<long>();
        for (var row = 0L; row < commit.Rows; row++)
        {
            ref readonly var member = ref mapping.Members[row];
            if (member.Subject != subject || !member.IsLive || (part ?? member.Part) != member.Part)
                continue;
            if (!Deaths.HadDied(row, commit.Sequence))
                rows.Add(row);
        }
        return rows;
    }

    private unsafe List<long> RowsOf(IReadOnlyCollection<(long Subject, byte Part)> ended)
    {
        var subjects = ended.Select(one => one.Subject).Distinct().ToArray();
        var rows = new List<long>();
        for (var row = 0L; row < commit.Rows; row++)
        {
            ref readonly var member = ref mapping.Members[row];
            if (!subjects.Contains(member.Subject) || !member.IsLive || Deaths.HadDied(row, commit.Sequence))
                continue;
            if (ended.Contains((member.Subject, member.Part)))
                rows.Add(row);
        }
        return rows;
    }
}
