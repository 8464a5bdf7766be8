using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

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
        var doubts = await act
            .Session.Rows.Set<DoubtRow>()
            .AsNoTracking()
            .Where(doubt => doubt.PersonId == row.PersonId && doubt.ApplicationId == row.ApplicationId)
            .ToListAsync(cancellation);
        return new ApplicationFile(
            row.Shown,
            person,
            await PortraitAsync(act, row, cancellation),
            doubts.Count(doubt => doubt is { IsInBody: true, Decision: CaseDecision.Open }),
            await SameAsync(act, doubts, cancellation)
        );
    }

    // Who may not see the other person is told that there is one, not who.
    private async Task<PersonRecord?> SameAsync(Act act, List<DoubtRow> doubts, CancellationToken cancellation) =>
        doubts.Find(doubt => doubt.Decision == CaseDecision.SamePerson) is { } same
        && !(await readPerson.RunAsync(act, same.CandidateId, cancellation)).IsRefused(out _, out var other)
            ? other
            : null;

    private async Task<byte[]?> PortraitAsync(Act act, ApplicationRow row, CancellationToken cancellation) =>
        row.CapturedParts.Contains(BodyPart.Face)
        && await BiometricSubject.FindAsync(act, row.PersonId, cancellation) is { } subject
            ? await captures.OpenAsync(act, subject, BodyPart.Face, cancellation)
            : null;
}

/// <summary>An application with what an officer sees beside it.</summary>
/// <param name="Portrait">JPEG; null until it is captured for this application.</param>
/// <param name="WithExaminers">How many people alike in face or finger the examiners have not decided on. Their opinions are told nowhere.</param>
/// <param name="SameAs">The person that the examiners found the applicant to be, for who may see that record.</param>
public sealed record ApplicationFile(
    Application Application,
    PersonRecord Person,
    byte[]? Portrait,
    int WithExaminers,
    PersonRecord? SameAs
);
