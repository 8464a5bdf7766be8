using CanCuoc.Biometrics;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>The permanent key of an application, printed on the appointment slip.</summary>
public readonly record struct ApplicationId(long Value);

/// <summary>An application as a window showed it: what is done in that window is done only if nothing changed since.</summary>
public readonly record struct SeenApplication(ApplicationId Id, int Version);

/// <summary>An application for a card.</summary>
/// <param name="Province">Code of the applicant's province when it was opened.</param>
/// <param name="Parts">What was captured for this application so far.</param>
/// <param name="Missing">Fingers that the applicant does not have or that cannot be taken.</param>
/// <param name="Candidates">How many other records looked like the applicant's at the screening.</param>
/// <param name="CardOrder">Key of the card order, once approved.</param>
public sealed record Application(
    ApplicationId Id,
    int Version,
    PersonId Person,
    ApplicationState State,
    string Province,
    IReadOnlyList<BodyPart> Parts,
    IReadOnlyList<BodyPart> Missing,
    int Candidates,
    string? Remark,
    DateTimeOffset OpenedAt,
    long? CardOrder
)
{
    /// <summary>The application as a window that shows it now has seen it.</summary>
    public SeenApplication Seen => new(Id, Version);
}
