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
/// Keeps templates apart from the images they were made of, each encrypted under a key of its own, which the key store wraps. Whatever
/// changes one stands in the list of changes in the same transaction, so that it reaches the galleries.
/// </summary>
public sealed class Templates(KeyStore keys, Algorithms algorithms)
{
    /// <summary>Label of the wrapping key in the key store.</summary>
    public const string WrappingKey = "template-wrap";

    public Algorithms Algorithms => algorithms;

    /// <summary>Keeps what was captured of a subject within the act given, in the place of what was there of the same part.</summary>
    public async Task StoreAsync(Act act, SubjectId subject, Capture capture, CancellationToken cancellation)
    {
        var kind = BodyKinds.Of(capture.Part);
        var first = capture.Templates[0].Algorithm;
        var state = await AlgorithmState.KeepAsync(act.Session, kind, first, cancellation);
        foreach (var template in capture.Templates)
        {
            if (template.Algorithm == state.InForce || template.Algorithm == state.Next)
                await StoreAsync(act, subject, template, cancellation);
        }
        await TemplateChanges.NoteAsync(act.Session, subject.Value, [capture.Part], cancellation);
    }

    /// <summary>Keeps one template and notes no change.</summary>
    internal async Task StoreAsync(Act act, SubjectId subject, BodyTemplate template, CancellationToken cancellation)
    {
        var rows = act.Session.Rows.Set<TemplateRow>();
        var made = Sealed(act, subject, template);
        if (await rows.FindAsync([subject.Value, template.Part, template.Algorithm], cancellation) is not { } row)
        {
            rows.Add(made);
            return;
        }
        (row.WrappedKey, row.Content) = (made.WrappedKey, made.Content);
        (row.ActId, row.Version) = (made.ActId, row.Version + 1);
    }

    /// <summary>
    /// Keeps the templates of many subjects who have none, by the quickest way the engine has, and notes no change: the galleries were
    /// forgotten and are built anew.
    /// </summary>
    public async Task LoadAsync(
        Act act,
        IReadOnlyCollection<(SubjectId Subject, BodyTemplate Template)> loaded,
        CancellationToken cancellation
    )
    {
        foreach (var kind in loaded.Select(one => BodyKinds.Of(one.Template.Part)).Distinct())
            await AlgorithmState.KeepAsync(act.Session, kind, algorithms.Of(kind).First().Name, cancellation);
        var rows = loaded.AsParallel().AsOrdered().Select(one => Sealed(act, one.Subject, one.Template)).ToList();
        await using var load = await RowLoad.BeginAsync(
            act.Session,
            "biometrics.template",
            ["subject_id", "part", "algorithm", "wrapped_key", "content", "act_id", "version"],
            cancellation
        );
        foreach (var row in rows)
        {
            await load.StartRowAsync(cancellation);
            load.Add(row.SubjectId);
            load.Add((int)row.Part);
            load.Add(row.Algorithm);
            load.Add(row.WrappedKey);
            load.Add(row.Content);
            load.Add(row.ActId);
            load.Add(row.Version);
        }
        await load.CompleteAsync(cancellation);
    }

    /// <summary>Erases a subject's templates, of every algorithm; the galleries follow.</summary>
    /// <param name="part">Null for all.</param>
    public async Task EraseAsync(Act act, SubjectId subject, BodyPart? part, CancellationToken cancellation)
    {
        await act.Session.FlushAsync(cancellation);
        var erased = await act
            .Session.Rows.Set<TemplateRow>()
            .Where(row => row.SubjectId == subject.Value && (part == null || row.Part == part))
            .ToListAsync(cancellation);
        act.Session.Rows.RemoveRange(erased);
        await act.Session.FlushAsync(cancellation);
        var parts = erased.Select(row => row.Part).Distinct().ToArray();
        await TemplateChanges.NoteAsync(act.Session, subject.Value, parts, cancellation);
    }

    /// <summary>A subject's templates of one algorithm, opened, by part.</summary>
    /// <exception cref="CryptographicException">One was changed, or stands with another subject, part or algorithm.</exception>
    internal Task<List<BodyTemplate>> OfAsync(
        Session session,
        SubjectId subject,
        string algorithm,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            """
            SELECT subject_id, part, wrapped_key, content FROM biometrics.template
            WHERE subject_id = @subject AND algorithm = @algorithm ORDER BY part
            """,
            row => Opened(row, algorithm).Template,
            cancellation,
            ("subject", subject.Value),
            ("algorithm", algorithm)
        );

    /// <summary>The template of one part; null when there is none.</summary>
    /// <exception cref="CryptographicException">It was changed, or stands with another subject, part or algorithm.</exception>
    internal async Task<BodyTemplate?> OfPartAsync(
        Session session,
        SubjectId subject,
        BodyPart part,
        string algorithm,
        CancellationToken cancellation
    )
    {
        var found = await session.ListAsync(
            """
            SELECT subject_id, part, wrapped_key, content FROM biometrics.template
            WHERE subject_id = @subject AND part = @part AND algorithm = @algorithm
            """,
            row => Opened(row, algorithm).Template,
            cancellation,
            ("subject", subject.Value),
            ("part", (int)part),
            ("algorithm", algorithm)
        );
        return found.SingleOrDefault();
    }

    /// <summary>The next templates of an algorithm after one, opened, in the order of subject and part.</summary>
    internal Task<List<(long Subject, BodyTemplate Template)>> NextAsync(
        Session session,
        string algorithm,
        (long Subject, int Part) after,
        int most,
        CancellationToken cancellation
    ) =>
        session.ListAsync(
            """
            SELECT subject_id, part, wrapped_key, content FROM biometrics.template
            WHERE (subject_id, part) > (@subject, @part) AND algorithm = @algorithm
            ORDER BY subject_id, part LIMIT @most
            """,
            row => Opened(row, algorithm),
            cancellation,
            ("subject", after.Subject),
            ("part", after.Part),
            ("algorithm", algorithm),
            ("most", most)
        );

    private TemplateRow Sealed(Act act, SubjectId subject, BodyTemplate template)
    {
        var bound = Bound(subject.Value, template.Part, template.Algorithm);
        var closed = SealedRecord.Seal(keys, WrappingKey, template.Content.Span, bound);
        return new TemplateRow
        {
            SubjectId = subject.Value,
            Part = template.Part,
            Algorithm = template.Algorithm,
            WrappedKey = closed.WrappedKey,
            Content = closed.Content,
            ActId = act.Id.Value,
            Version = 1,
        };
    }

    private (long Subject, BodyTemplate Template) Opened(System.Data.Common.DbDataReader row, string algorithm)
    {
        var (subject, part) = (row.GetInt64(0), (BodyPart)row.GetInt32(1));
        var closed = new SealedRecord(row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3));
        return (
            subject,
            new BodyTemplate(part, algorithm, closed.Open(keys, WrappingKey, Bound(subject, part, algorithm)))
        );
    }

    private static byte[] Bound(long subject, BodyPart part, string algorithm) =>
        Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"template {subject} {(int)part} {algorithm}")
        );
}
