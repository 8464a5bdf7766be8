using System.Security.Cryptography;
using CanCuoc.Matching.Fingers;
using CanCuoc.Matching.Gallery;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Formats;
using CanCuoc.Storage;

namespace CanCuoc.Biometrics;

/// <summary>Sketches of everybody's fingers, sealed where they lie; opened once, into an index in memory.</summary>
internal sealed class FingerGallery : TemplateGallery
{
    private const int BitsInByte = 8;
    private const int FingersOfAPerson = 10;
    private const int RowsBetweenLooks = 4096;

    private FingerIndex index = new();
    private readonly SealedSketches sketches;

    public FingerGallery(Templates templates, Store store, string folder, string algorithm, GalleryKey key)
        : base(templates, store, folder, algorithm) => sketches = new SealedSketches(key, FingerSketch.Length);

    public override long People => (Count + FingersOfAPerson - 1) / FingersOfAPerson;

    protected override BodyKind Kind => BodyKind.Finger;

    protected override GalleryFormat Format =>
        GalleryFormat.Bits(BitsInByte * sketches.Length, $"{Algorithm} {FingerSketch.Algorithm}");

    /// <summary>Fingers that may be the one given, best first; any finger of anybody.</summary>
    public IReadOnlyList<FingerCandidate> Search(PrintTemplate probe, int most, CancellationToken cancellation) =>
        index.Search(probe, most, cancellation);

    public override void Dispose()
    {
        base.Dispose();
        sketches.Dispose();
    }

    protected override byte[] Encode(long subject, BodyTemplate template) =>
        sketches.Seal(subject, (byte)template.Part, FingerSketch.Of(StoredTemplate.Read(template.Content.Span).Value));

    protected override bool Fill(CancellationToken cancellation)
    {
        index = new FingerIndex();
        try
        {
            foreach (var (number, row) in GalleryRows.Of(Codes).Index())
            {
                if (number % RowsBetweenLooks == 0)
                    cancellation.ThrowIfCancellationRequested();
                Added(row);
            }
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    protected override void Added(GalleryRow row) =>
        index.Add(row.Subject, row.Part, sketches.Open(row.Subject, row.Part, row.Code.Span));

    protected override void Removed(long subject, byte part) => index.Remove(subject, part);
}
