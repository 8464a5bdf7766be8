using CanCuoc.Storage;

namespace CanCuoc.Biometrics;

/// <summary>Compares a gallery with the registry: every template is in it, and nothing else is.</summary>
internal static class GalleryComparison
{
    private const int KeysAtOnce = 10_000;

    /// <summary>The gallery is in step; both are read in the order of their keys, the templates' contents are not opened.</summary>
    public static async Task<GalleryReport> RunAsync(
        Store store,
        BodyKind kind,
        TemplateGallery gallery,
        CancellationToken cancellation
    )
    {
        var rows = gallery.Members().ToList();
        var unmet = new HashSet<(long, BodyPart)>(rows);
        var foreign = (long)rows.Count - unmet.Count; // a member twice
        var missing = 0L;
        await using var session = await store.ReadAsync(cancellation);
        var (subject, part) = (long.MinValue, -1);
        while (true)
        {
            var keys = await KeysAsync(session, kind, gallery.Algorithm, (subject, part), cancellation);
            missing += keys.Count(key => !unmet.Remove(key));
            if (keys.Count < KeysAtOnce)
                break;
            (subject, part) = (keys[^1].Subject, (int)keys[^1].Part);
        }
        return new(kind, rows.Count, missing, foreign + unmet.Count, gallery.Faults(cancellation));
    }

    public static async Task<GalleryStatus> StatusAsync(
        Store store,
        BodyKind kind,
        TemplateGallery gallery,
        CancellationToken cancellation
    )
    {
        var (first, last) = kind.Parts();
        await using var session = await store.ReadAsync(cancellation);
        session.LiftTimeLimit();
        var templates = (long)
            (
                await session.ScalarAsync(
                    """
                    SELECT count(*) FROM biometrics.template
                    WHERE algorithm = @algorithm AND part >= @first AND part <= @last
                    """,
                    cancellation,
                    ("algorithm", gallery.Algorithm),
                    ("first", (int)first),
                    ("last", (int)last)
                )
            )!;
        return new(kind, gallery.Algorithm, gallery.Count, templates, gallery.Bytes);
    }

    private static Task<List<(long Subject, BodyPart Part)>> KeysAsync(
        Session session,
        BodyKind kind,
        string algorithm,
        (long Subject, int Part) after,
        CancellationToken cancellation
    )
    {
        var (first, last) = kind.Parts();
        return session.ListAsync(
            """
            SELECT subject_id, part FROM biometrics.template
            WHERE (subject_id, part) > (@subject, @part) AND algorithm = @algorithm AND part >= @first AND part <= @last
            ORDER BY subject_id, part LIMIT @most
            """,
            row => (row.GetInt64(0), (BodyPart)row.GetInt32(1)),
            cancellation,
            ("subject", after.Subject),
            ("part", after.Part),
            ("algorithm", algorithm),
            ("first", (int)first),
            ("last", (int)last),
            ("most", KeysAtOnce)
        );
    }
}
