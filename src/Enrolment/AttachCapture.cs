using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>
/// Attaches a portrait or a print to an application; image and template are kept encrypted, apart from one another. Of two of one part the
/// later stays.
/// </summary>
public sealed class AttachCapture(Captures captures, Templates templates)
{
    public static readonly ActKind Kind = new(
        nameof(AttachCapture),
        RegistrySystem.Cards,
        Permission.AttachCapture,
        "Thu nhận ảnh chân dung, vân tay",
        "Capturing portrait and prints"
    );

    public async Task<Outcome<Application>> RunAsync(
        Act act,
        SeenApplication seen,
        IReadOnlyList<Capture> images,
        CancellationToken cancellation
    )
    {
        if ((await Applications.FindAsync(act, seen, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        if (row.Take(ApplicationAction.AttachCapture, act) is { } notNow)
            return notNow;
        var subject = await BiometricSubject.OfAsync(act, row.PersonId, cancellation);
        foreach (var image in images.Reverse().DistinctBy(image => image.Part))
        {
            await captures.StoreAsync(act, subject, image.Image, cancellation);
            await templates.StoreAsync(act, subject, image, cancellation);
        }
        row.NoteCapture([.. images.Select(image => image.Part)], act.Authority.Actor);
        act.Record(
            new CaptureAttached(new(row.ApplicationId), images.Count) { Subject = row.PersonId, Row = row.Bytes }
        );
        return row.Shown;
    }
}

/// <summary>Images were attached to an application.</summary>
public sealed record CaptureAttached(ApplicationId Application, int Images) : Fact;
