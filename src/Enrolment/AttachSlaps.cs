using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>
/// States which fingers cannot be taken, and compares slaps with the rolled prints of the application. A slap that agrees delivers the
/// prints that were not rolled; one that does not keeps the capture from being completed until it is taken again. That it was tried stands
/// on the ledger either way; the slap itself is kept nowhere.
/// </summary>
public sealed class AttachSlaps(Captures captures, Templates templates)
{
    public static readonly ActKind Kind = new(
        nameof(AttachSlaps),
        RegistrySystem.Cards,
        Permission.AttachCapture,
        "Đối chiếu ảnh bàn tay với vân tay",
        "Comparing slaps with the prints"
    );

    private readonly SlapCheck check = new(templates);

    /// <summary>Refused as a whole where the step is; what is wrong with one slap stands in the answer.</summary>
    /// <param name="absent">All fingers that cannot be taken, in the place of those stated before.</param>
    public async Task<Outcome<ComparedApplication>> RunAsync(
        Act act,
        SeenApplication seen,
        IReadOnlyList<SlapCapture> slaps,
        IReadOnlyCollection<AbsentFinger> absent,
        CancellationToken cancellation
    )
    {
        if ((await Applications.FindAsync(act, seen, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        if (row.Take(ApplicationAction.AttachCapture, act) is { } notNow)
            return notNow;
        var subject = await BiometricSubject.OfAsync(act, row.PersonId, cancellation);
        var compared = await check.RunAsync(act.Session, subject, row.RolledFingers, slaps, cancellation);
        if (compared.IsRefused(out refusal, out var found))
            return refusal;
        foreach (var print in found.SelectMany(slap => slap.Delivered))
        {
            await captures.StoreAsync(act, subject, print.Image, cancellation);
            await templates.StoreAsync(act, subject, print, cancellation);
        }
        row.NoteAbsent(absent);
        row.NoteSlaps(found, act.Authority.Actor);
        var disagreeing = found.Count(slap => slap.Problem is not null);
        act.Record(
            new SlapsCompared(new(row.ApplicationId), found.Count - disagreeing, disagreeing)
            {
                Subject = row.PersonId,
                Row = row.Bytes,
            }
        );
        return new ComparedApplication(row.Shown, found);
    }
}

/// <summary>An application, and what came of the slaps that were given just now.</summary>
public sealed record ComparedApplication(Application Application, IReadOnlyList<CheckedSlap> Slaps);

/// <summary>Slaps were compared with the prints of an application.</summary>
public sealed record SlapsCompared(ApplicationId Application, int Agreeing, int Disagreeing) : Fact;
