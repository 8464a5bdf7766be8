using CanCuoc.Vocabulary;

namespace CanCuoc.Biometrics;

/// <summary>What a search says.</summary>
public enum DuplicateVerdict
{
    /// <summary>Nobody looks so much alike that it would not be chance.</summary>
    Clear,

    /// <summary>Somebody does: people decide.</summary>
    Doubt,

    /// <summary>Somebody does so much that chance is out of the question; people decide all the same.</summary>
    Same,
}

/// <summary>A finger of the searched and one of a candidate that are, or may be, alike.</summary>
public readonly record struct FingerPlaces(BodyPart Searched, BodyPart Candidate);

/// <summary>One finger of the searched and one of a candidate, mostly of the same position.</summary>
public readonly record struct FingerPair(BodyPart Searched, BodyPart Candidate, double Points);

/// <summary>Somebody who looks like the searched.</summary>
/// <param name="Points">Of face and fingers together.</param>
/// <param name="Face">Null when one of them has none.</param>
/// <param name="Fingers">Each finger of the searched with the candidate's most alike one; best first.</param>
public sealed record DuplicateCandidate(
    SubjectId Subject,
    DuplicateVerdict Verdict,
    double Points,
    double? Face,
    IReadOnlyList<FingerPair> Fingers
);

/// <summary>The answer of a search.</summary>
/// <param name="Candidates">Those who are a doubt or the same; best first.</param>
/// <param name="Compared">How many were opened and compared.</param>
/// <param name="People">How many subjects were searched.</param>
/// <param name="DoubtFrom">Points from which somebody is a doubt among so many.</param>
public sealed record DuplicateFinding(
    IReadOnlyList<DuplicateCandidate> Candidates,
    int Compared,
    long People,
    double DoubtFrom
)
{
    public DuplicateVerdict Verdict =>
        Candidates.Count == 0 ? DuplicateVerdict.Clear : Candidates.Max(candidate => candidate.Verdict);
}
