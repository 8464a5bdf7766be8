using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Biometrics;

/// <summary>
/// Keeps captures, each encrypted under a key of its own, which the key store wraps. Without the key store nothing can be opened; with the
/// wrapped key erased, nobody can open that capture any more.
/// </summary>
public sealed class Captures(KeyStore keys)
{
    /// <summary>Label of the wrapping key in the key store.</summary>
    public const string WrappingKey = "biometrics-wrap";

    /// <summary>Keeps one image of a subject within the act given; a second image of the same part takes the place of the first.</summary>
    public async Task StoreAsync(Act act, SubjectId subject, CaptureImage image, CancellationToken cancellation)
    {
        var row = await FindAsync(act, subject, image.Part, cancellation);
        if (row is null)
            act.Session.Rows.Add(row = new CaptureRow { SubjectId = subject.Value, Part = image.Part });
        var closed = SealedRecord.Seal(keys, WrappingKey, image.Bytes.Span, Bound(subject, image.Part));
        (row.WrappedKey, row.Image, row.CapturedAt) = (closed.WrappedKey, closed.Content, act.Now);
        (row.ActId, row.Version) = (act.Id.Value, row.Version + 1);
    }

    /// <summary>Opens the image of one part; null when there is none. Who asks has noted the person as seen.</summary>
    /// <exception cref="CryptographicException">The image was changed, or stands with another subject or part.</exception>
    public async Task<byte[]?> OpenAsync(Act act, SubjectId subject, BodyPart part, CancellationToken cancellation) =>
        await FindAsync(act, subject, part, cancellation) is { } row
            ? new SealedRecord(row.WrappedKey, row.Image).Open(keys, WrappingKey, Bound(subject, part))
            : null;

    /// <summary>Which parts of a subject are kept.</summary>
    public static async Task<IReadOnlyList<BodyPart>> PartsAsync(
        Act act,
        SubjectId subject,
        CancellationToken cancellation
    ) =>
        await act
            .Session.Rows.Set<CaptureRow>()
            .Where(row => row.SubjectId == subject.Value)
            .OrderBy(row => row.Part)
            .Select(row => row.Part)
            .ToListAsync(cancellation);

    private static Task<CaptureRow?> FindAsync(
        Act act,
        SubjectId subject,
        BodyPart part,
        CancellationToken cancellation
    ) =>
        act
            .Session.Rows.Set<CaptureRow>()
            .FirstOrDefaultAsync(row => row.SubjectId == subject.Value && row.Part == part, cancellation);

    // An image moved to another subject or finger does not open.
    private static byte[] Bound(SubjectId subject, BodyPart part) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"capture {subject.Value} {(int)part}"));
}
