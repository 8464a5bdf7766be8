using CanCuoc.Biometrics;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>The permanent key of an application, printed on the appointment slip.</summary>
public readonly record struct ApplicationId(long Value);

/// <summary>An application as a window showed it: what is done in that window is done only if nothing changed since.</summary>
public readonly record struct SeenApplication(ApplicationId Id, int Version);

/// <summary>What came of a slap beside the prints of an application.</summary>
public readonly record struct ComparedSlap(Slap Slap, bool Agrees);

/// <summary>A portrait that was kept though it breaks grave rules.</summary>
/// <param name="Rules">Codes of the rules: <c>eyes-open</c>.</param>
/// <param name="Reason">Why none better can be taken, in the officer's words.</param>
public sealed record PortraitException(string Rules, string Reason);

/// <summary>An application for a card.</summary>
/// <param name="Province">Code of the applicant's province when it was opened.</param>
/// <param name="Parts">What was captured for this application so far.</param>
/// <param name="Absent">Fingers of which no print can be taken, and why.</param>
/// <param name="Slaps">The slaps that were compared with the prints, and what came of each last.</param>
/// <param name="Portrait">Why its portrait was kept though it breaks grave rules; null where it breaks none.</param>
/// <param name="Candidates">How many other records looked like the applicant's at the screening.</param>
/// <param name="CardOrder">Key of the card order, once approved.</param>
public sealed record Application(
    ApplicationId Id,
    int Version,
    PersonId Person,
    ApplicationState State,
    string Province,
    IReadOnlyList<BodyPart> Parts,
    IReadOnlyList<AbsentFinger> Absent,
    IReadOnlyList<ComparedSlap> Slaps,
    PortraitException? Portrait,
    int Candidates,
    string? Remark,
    DateTimeOffset OpenedAt,
    long? CardOrder
)
{
    /// <summary>The application as a window that shows it now has seen it.</summary>
    public SeenApplication Seen => new(Id, Version);
}
