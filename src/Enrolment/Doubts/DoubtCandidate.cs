using System.Globalization;
using CanCuoc.Biometrics;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>How alike two prints of one finger are.</summary>
/// <param name="Points">−10·log₁₀ of the false-match rate: 30 points are one false match in a thousand.</param>
public readonly record struct FingerLikeness(BodyPart Finger, double Points);

/// <summary>A person whom the applicant may be, and what makes them alike.</summary>
/// <param name="IsAlikeInWords">The same name and sex, and dates of birth that may be one.</param>
/// <param name="Face">Points, as of a finger; null when the faces were not compared.</param>
/// <param name="Fingers">The fingers that were compared, each once.</param>
public sealed record DoubtCandidate(
    PersonId Person,
    bool IsAlikeInWords,
    double? Face,
    IReadOnlyList<FingerLikeness> Fingers
)
{
    /// <summary>Alike in face or finger: two examiners decide it.</summary>
    public bool IsAlikeInBody => Face is not null || Fingers.Count > 0;

    /// <summary>One candidate a person, of what different searches found: the higher points of each part.</summary>
    internal static IReadOnlyList<DoubtCandidate> Merged(IEnumerable<DoubtCandidate> found) =>
        [
            .. found
                .GroupBy(candidate => candidate.Person)
                .Select(same => new DoubtCandidate(
                    same.Key,
                    same.Any(candidate => candidate.IsAlikeInWords),
                    same.Max(candidate => candidate.Face),
                    [
                        .. same.SelectMany(candidate => candidate.Fingers)
                            .GroupBy(finger => finger.Finger)
                            .Select(finger => finger.MaxBy(one => one.Points))
                            .OrderBy(finger => finger.Finger),
                    ]
                )),
        ];
}

/// <summary>The points of fingers as a line of a table: <c>RightThumb=42.5 RightIndex=31</c>.</summary>
internal static class FingerPoints
{
    public static string Print(IEnumerable<FingerLikeness> fingers) =>
        string.Join(
            ' ',
            fingers.Select(finger => string.Create(CultureInfo.InvariantCulture, $"{finger.Finger}={finger.Points:R}"))
        );

    public static IReadOnlyList<FingerLikeness> Parse(string line) =>
        [
            .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(finger => finger.Split('='))
                .Select(finger => new FingerLikeness(
                    Enum.Parse<BodyPart>(finger[0]),
                    double.Parse(finger[1], CultureInfo.InvariantCulture)
                )),
        ];
}
