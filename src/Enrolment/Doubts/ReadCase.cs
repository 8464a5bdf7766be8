using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>
/// Opens the pictures of a case for the examiner at whose desk it is. Nothing else is told of either person, nor that anybody else looked:
/// a name would sway the eye, and the first opinion the second.
/// </summary>
public sealed class ReadCase(Captures captures)
{
    public static readonly ActKind Kind = new(
        nameof(ReadCase),
        RegistrySystem.Cards,
        Permission.ExamineDoubt,
        "Đối sánh ảnh chân dung, vân tay",
        "Comparing portraits and prints"
    )
    {
        IsLook = true,
    };

    public async Task<Outcome<CaseFile>> RunAsync(Act act, CaseId id, CancellationToken cancellation)
    {
        if ((await Cases.FindTakenAsync(act, id, cancellation)).IsRefused(out var refusal, out var found))
            return refusal;
        var (left, right) = await SubjectsAsync(act, found, cancellation);
        var parts = new List<ComparedPart>();
        foreach (var (part, points) in Compared(found))
        {
            var (one, other) = (await OpenAsync(left), await OpenAsync(right));
            parts.Add(new ComparedPart(part, points, one, other, Common(part, one, other)));

            async Task<byte[]?> OpenAsync(SubjectId? subject) =>
                subject is { } known ? await captures.OpenAsync(act, known, part, cancellation) : null;
        }
        return new CaseFile(id, parts);
    }

    private static IReadOnlyList<CommonMinutia> Common(BodyPart part, byte[]? left, byte[]? right) =>
        part == BodyPart.Face || left is null || right is null ? [] : CommonMinutiae.Of(left, right);

    private static async Task<(SubjectId? Left, SubjectId? Right)> SubjectsAsync(
        Act act,
        ExaminedCase found,
        CancellationToken cancellation
    )
    {
        if (found.KnownPair is { } pair)
            return (new SubjectId(pair.LeftSubject), new SubjectId(pair.RightSubject));
        act.Saw(found.Doubt!.PersonId);
        act.Saw(found.Doubt.CandidateId);
        return (
            await BiometricSubject.FindAsync(act, found.Doubt.PersonId, cancellation),
            await BiometricSubject.FindAsync(act, found.Doubt.CandidateId, cancellation)
        );
    }

    private static IEnumerable<(BodyPart Part, double Points)> Compared(ExaminedCase found)
    {
        var (face, fingers) = found.KnownPair is { } pair
            ? (pair.Face, pair.Fingers)
            : (found.Doubt!.Face, found.Doubt.Fingers);
        if (face is { } points)
            yield return (BodyPart.Face, points);
        foreach (var finger in FingerPoints.Parse(fingers))
            yield return (finger.Finger, finger.Points);
    }
}

/// <summary>What an examiner sees of a case.</summary>
public sealed record CaseFile(CaseId Id, IReadOnlyList<ComparedPart> Parts);

/// <summary>One part of both persons.</summary>
/// <param name="Points">How alike the search found them.</param>
/// <param name="Left">The applicant's picture, JPEG of a face and PNG of a finger; null when there is none.</param>
/// <param name="Right">The other person's.</param>
/// <param name="Common">The minutiae that both prints have.</param>
public sealed record ComparedPart(
    BodyPart Part,
    double Points,
    byte[]? Left,
    byte[]? Right,
    IReadOnlyList<CommonMinutia> Common
);
