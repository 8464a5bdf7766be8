using CanCuoc.Keys;
using CanCuoc.Matching.Gallery;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>The galleries, open: one of faces, one of fingers, each where the program has an algorithm for it.</summary>
internal sealed class OpenGalleries : IDisposable
{
    private readonly GalleryKey key;

    private OpenGalleries(GalleryKey key, GallerySearches searches) => (this.key, Searches) = (key, searches);

    public GallerySearches Searches { get; }

    public FaceGallery? Faces { get; private set; }

    public FingerGallery? Fingers { get; private set; }

    public IEnumerable<(BodyKind Kind, TemplateGallery Gallery)> All
    {
        get
        {
            if (Faces is not null)
                yield return (BodyKind.Face, Faces);
            if (Fingers is not null)
                yield return (BodyKind.Finger, Fingers);
        }
    }

    /// <summary>Opens or builds them, in step with what is committed.</summary>
    public static async Task<Outcome<OpenGalleries>> OpenAsync(
        Store store,
        KeyStore keys,
        Templates templates,
        string folder,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        if (GalleryKey.Open(folder, keys).IsRefused(out var refusal, out var key))
            return refusal;
        var open = new OpenGalleries(key, new GallerySearches(Environment.ProcessorCount));
        try
        {
            foreach (var kind in templates.Algorithms.Kinds)
            {
                if (
                    (await open.AddAsync(store, templates, folder, kind, cancellation)).IsRefused(
                        out refusal,
                        out var gallery
                    )
                )
                    break;
                if ((await gallery.OpenAsync(progress, cancellation)).IsRefused(out refusal, out _))
                    break;
            }
            if (refusal is null)
                return open;
            open.Dispose();
            return refusal;
        }
        catch
        {
            open.Dispose();
            throw;
        }
    }

    /// <summary>Whether another algorithm is in force than when they were opened.</summary>
    public async Task<bool> IsOutdatedAsync(Store store, Templates templates, CancellationToken cancellation)
    {
        await using var session = await store.ReadAsync(cancellation);
        foreach (var (kind, gallery) in All)
        {
            var inForce = await templates.Algorithms.InForceAsync(session, kind, cancellation);
            if (inForce.Refusal is not null || inForce.Value.Name != gallery.Algorithm)
                return true;
        }
        return false;
    }

    public void Dispose()
    {
        Searches.Dispose();
        foreach (var (_, gallery) in All)
            gallery.Dispose();
        key.Dispose();
    }

    private async Task<Outcome<TemplateGallery>> AddAsync(
        Store store,
        Templates templates,
        string folder,
        BodyKind kind,
        CancellationToken cancellation
    )
    {
        await using var session = await store.ReadAsync(cancellation);
        var inForce = await templates.Algorithms.InForceAsync(session, kind, cancellation);
        if (inForce.IsRefused(out var refusal, out var algorithm))
            return refusal;
        if (kind == BodyKind.Face)
            return Faces = new FaceGallery(templates, store, Path.Combine(folder, "faces"), algorithm.Name, key);
        return Fingers = new FingerGallery(templates, store, Path.Combine(folder, "fingers"), algorithm.Name, key);
    }
}
