using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Storage;
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

    /// <summary>Erases a subject's images.</summary>
    /// <param name="part">Null for all.</param>
    public static async Task EraseAsync(Act act, SubjectId subject, BodyPart? part, CancellationToken cancellation)
    {
        var rows = act.Session.Rows.Set<CaptureRow>();
        rows.RemoveRange(
            await rows.Where(row => row.SubjectId == subject.Value && (part == null || row.Part == part))
                .ToListAsync(cancellation)
        );
    }

    /// <summary>
    /// The next images of one kind that templates were made of, opened, in the order of subject and part. Those of the pairs that examiners
    /// are measured by have none and are in no gallery.
    /// </summary>
    internal Task<List<KeptCapture>> NextAsync(
        Session session,
        BodyKind kind,
        (long Subject, int Part) after,
        int most,
        CancellationToken cancellation
    )
    {
        var (first, last) = kind.Parts();
        return session.ListAsync(
            """
            SELECT subject_id, part, version, wrapped_key, image FROM biometrics.capture AS c
            WHERE (subject_id, part) > (@subject, @part) AND part >= @first AND part <= @last
              AND EXISTS (
                  SELECT 1 FROM biometrics.template AS t WHERE t.subject_id = c.subject_id AND t.part = c.part)
            ORDER BY subject_id, part LIMIT @most
            """,
            row =>
            {
                var (subject, part) = (new SubjectId(row.GetInt64(0)), (BodyPart)row.GetInt32(1));
                var closed = new SealedRecord(row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4));
                var image = closed.Open(keys, WrappingKey, Bound(subject, part));
                return new KeptCapture(subject.Value, part, row.GetInt32(2), image);
            },
            cancellation,
            ("subject", after.Subject),
            ("part", after.Part),
            ("first", (int)first),
            ("last", (int)last),
            ("most", most)
        );
    }

    /// <summary>The version that an image has now; null when it is gone.</summary>
    internal static async Task<int?> VersionAsync(Act act, KeptCapture capture, CancellationToken cancellation) =>
        (
            await act.Session.ListAsync(
                $"""
                SELECT version FROM biometrics.capture WHERE subject_id = @subject AND part = @part{act.Session.ForUpdate}
                """,
                row => (int?)row.GetInt32(0),
                cancellation,
                ("subject", capture.Subject),
                ("part", (int)capture.Part)
            )
        ).SingleOrDefault();

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

/// <summary>An image, opened.</summary>
internal sealed record KeptCapture(long Subject, BodyPart Part, int Version, byte[] Image);
