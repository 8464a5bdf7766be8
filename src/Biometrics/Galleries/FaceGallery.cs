using CanCuoc.Matching.Gallery;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>The faces of everybody, turned, a row of signed bytes each.</summary>
internal sealed class FaceGallery : TemplateGallery
{
    /// <summary>Of a code; those of every model are brought to it.</summary>
    private const int Dimensions = Faces.FaceCode.Length;

    private readonly FaceTurning turning;

    public FaceGallery(Templates templates, Store store, string folder, string algorithm, GalleryKey key)
        : base(templates, store, folder, algorithm) => turning = new FaceTurning(key, Dimensions);

    public override long People => Count;

    protected override BodyKind Kind => BodyKind.Face;

    protected override GalleryFormat Format => GalleryFormat.SignedBytes(Dimensions, $"{Algorithm} turned/1");

    /// <summary>The subjects whose faces are most alike, best first.</summary>
    public async Task<Outcome<IReadOnlyList<long>>> SearchAsync(
        GallerySearches searches,
        BodyTemplate probe,
        int most,
        SearchPriority priority,
        CancellationToken cancellation
    )
    {
        var question = new GalleryQuestion([turning.Turn(probe.Content.Span)], most);
        var found = await searches.SearchAsync([Codes], question, priority, progress: null, cancellation);
        if (found.IsRefused(out var refusal, out var hits))
            return refusal;
        return hits[0].Select(hit => hit.Subject).ToArray();
    }

    protected override byte[] Encode(long subject, BodyTemplate template) => turning.Turn(template.Content.Span);
}
