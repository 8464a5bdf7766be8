using CanCuoc.Matching.Gallery;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>
/// One gallery that follows the registry's templates of one algorithm. It holds nothing that is not in the table: one that is missing,
/// cut, of another algorithm or behind a restored database is built anew. One caller at a time changes it.
/// </summary>
internal abstract class TemplateGallery(Templates templates, Store store, string folder, string algorithm) : IDisposable
{
    /// <summary>Templates that are read, encoded and written at once.</summary>
    private const int Batch = 512;

    // Another program has it: the only refusal of a gallery that building it anew does not mend.
    private const string OpenElsewhere = "GAL-07";

    private readonly string placeFile = folder + ".place";
    private readonly HashSet<long> applied = [];
    private GalleryPlace place = new(0, GalleryPlace.Key.First);
    private CodeGallery? gallery;

    public string Algorithm => algorithm;

    /// <summary>Rows.</summary>
    public long Count => Codes.Count;

    /// <summary>How many people at least have a row.</summary>
    public abstract long People { get; }

    /// <summary>Why it was built anew when it was opened; null when it was as it should be.</summary>
    public Refusal? Rebuilt { get; private set; }

    protected CodeGallery Codes => gallery ?? throw new InvalidOperationException("The gallery is not open.");

    protected abstract BodyKind Kind { get; }

    protected abstract GalleryFormat Format { get; }

    /// <summary>Opens it, or makes it; then everything that was committed before is in it.</summary>
    public async Task<Outcome<Done>> OpenAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        if (Take(await HorizonAsync(cancellation)) is { } refusal)
            return refusal;
        if (place.Built is not null && await BuildAsync(progress, cancellation) is { } stopped)
            return stopped;
        if (Fill(cancellation))
            return await FollowAsync(cancellation);
        Codes.Dispose();
        File.Delete(placeFile);
        return await OpenAsync(progress, cancellation);
    }

    /// <summary>Brings it in step with what is committed now.</summary>
    public async Task<Outcome<Done>> FollowAsync(CancellationToken cancellation)
    {
        await using var session = await store.ReadAsync(cancellation);
        var horizon = await TemplateChanges.HorizonAsync(session, cancellation);
        var since = await TemplateChanges.SinceAsync(session, place.Horizon, cancellation);
        var changes = since
            .Where(change => BodyKinds.Of(change.Part) == Kind && !applied.Contains(change.Id))
            .ToArray();
        foreach (var some in changes.GroupBy(change => (change.Subject, change.Part)).Chunk(Batch))
        {
            if (await ApplyAsync(session, [.. some.Select(same => same.Key)], cancellation) is { } refusal)
                return refusal;
        }
        applied.UnionWith(changes.Select(change => change.Id));
        if (horizon == place.Horizon)
            return Done.It;
        applied.IntersectWith(since.Where(change => change.Moment >= horizon).Select(change => change.Id));
        (place = place with { Horizon = horizon }).Write(placeFile);
        return Done.It;
    }

    /// <summary>Every row, whose it is.</summary>
    public IEnumerable<(long Subject, BodyPart Part)> Members() =>
        GalleryRows.Of(Codes).Select(row => (row.Subject, (BodyPart)row.Part));

    /// <summary>What its files take on the disk.</summary>
    public long Bytes => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);

    /// <summary>Rows whose bytes are not as they were written.</summary>
    public int Faults(CancellationToken cancellation) => Codes.Verify(progress: null, cancellation).Count;

    public virtual void Dispose() => gallery?.Dispose();

    /// <summary>What lies in the gallery for a template.</summary>
    protected abstract byte[] Encode(long subject, BodyTemplate template);

    /// <summary>Takes every row into memory, where that is needed; false when one is not as it was written.</summary>
    protected virtual bool Fill(CancellationToken cancellation) => true;

    /// <summary>A row was written.</summary>
    protected virtual void Added(GalleryRow row) { }

    /// <summary>The rows of a subject's part were deleted.</summary>
    protected virtual void Removed(long subject, byte part) { }

    private async Task<long> HorizonAsync(CancellationToken cancellation)
    {
        await using var session = await store.ReadAsync(cancellation);
        return await TemplateChanges.HorizonAsync(session, cancellation);
    }

    private Refusal? Take(long horizon)
    {
        var opened = CodeGallery.Open(folder, Format);
        if (opened.Refusal?.Code == OpenElsewhere)
            return opened.Refusal;
        // A database that knows less than the gallery was restored.
        if (opened.Refusal is null && GalleryPlace.Read(placeFile) is { } kept && kept.Horizon <= horizon)
        {
            (gallery, place) = (opened.Value, kept);
            return null;
        }
        Rebuilt = opened.Refusal;
        if (opened.Refusal is null)
            opened.Value.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        File.Delete(placeFile);
        if (CodeGallery.Create(folder, Format).IsRefused(out var refusal, out gallery))
            return refusal;
        (place = new GalleryPlace(horizon, GalleryPlace.Key.First)).Write(placeFile);
        return null;
    }

    // What was written before a kill and not yet noted is replaced by itself.
    private async Task<Refusal?> BuildAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        var isAgain = Codes.Count > 0;
        await using var session = await store.ReadAsync(cancellation);
        while (place.Built is { } last)
        {
            var next = await templates.NextAsync(session, algorithm, (last.Subject, last.Part), Batch, cancellation);
            var rows = next.AsParallel().AsOrdered().Select(one => Row(one.Subject, one.Template)).ToArray();
            var ended = isAgain ? rows.Select(row => (row.Subject, row.Part)) : [];
            if (Exchange([.. ended], rows).IsRefused(out var refusal, out _))
                return refusal;
            isAgain = false;
            var built = next.Count < Batch ? null : new GalleryPlace.Key(next[^1].Subject, (int)next[^1].Template.Part);
            (place = place with { Built = built }).Write(placeFile);
            progress?.Report(Codes.Count);
        }
        return null;
    }

    // What is there now counts, whatever the changes were: doing it twice does no harm.
    private async Task<Refusal?> ApplyAsync(
        Session session,
        IReadOnlyList<(long Subject, BodyPart Part)> changed,
        CancellationToken cancellation
    )
    {
        var rows = new List<GalleryRow>();
        foreach (var subject in changed.GroupBy(one => one.Subject, one => one.Part))
        {
            var there = await templates.OfAsync(session, new(subject.Key), algorithm, cancellation);
            rows.AddRange(there.Where(one => subject.Contains(one.Part)).Select(one => Row(subject.Key, one)));
        }
        if (Exchange([.. changed.Select(one => (one.Subject, (byte)one.Part))], rows).IsRefused(out var refusal, out _))
            return refusal;
        foreach (var (subject, part) in changed)
            Removed(subject, (byte)part);
        rows.ForEach(Added);
        return null;
    }

    private Outcome<Done> Exchange(IReadOnlyCollection<(long, byte)> ended, IReadOnlyCollection<GalleryRow> rows)
    {
        var exchanged = Codes.Exchange(ended, rows);
        return exchanged.Refusal == CodeGallery.NotThere ? Done.It : exchanged;
    }

    private GalleryRow Row(long subject, BodyTemplate template) =>
        new(subject, (byte)template.Part, Encode(subject, template));
}
