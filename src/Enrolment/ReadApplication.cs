using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>Reads an application, with the applicant's record and portrait.</summary>
public sealed class ReadApplication(ReadPerson readPerson, Captures captures)
{
    public static readonly ActKind Kind = new(
        nameof(ReadApplication),
        RegistrySystem.Cards,
        Permission.ReadApplication,
        "Xem hồ sơ cấp thẻ",
        "Reading an application"
    )
    {
        IsLook = true,
    };

    public async Task<Outcome<ApplicationFile>> RunAsync(Act act, ApplicationId id, CancellationToken cancellation)
    {
        if ((await Applications.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var row))
            return refusal;
        if ((await readPerson.RunAsync(act, row.PersonId, cancellation)).IsRefused(out refusal, out var person))
            return refusal;
        return new ApplicationFile(row.Shown, person, await PortraitAsync(act, row, cancellation));
    }

    private async Task<byte[]?> PortraitAsync(Act act, ApplicationRow row, CancellationToken cancellation) =>
        row.CapturedParts.Contains(BodyPart.Face)
        && await BiometricSubject.FindAsync(act, row.PersonId, cancellation) is { } subject
            ? await captures.OpenAsync(act, subject, BodyPart.Face, cancellation)
            : null;
}

/// <summary>An application with what an officer sees beside it.</summary>
/// <param name="Portrait">JPEG; null until it is captured for this application.</param>
public sealed record ApplicationFile(Application Application, PersonRecord Person, byte[]? Portrait);
