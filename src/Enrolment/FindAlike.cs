using CanCuoc.Biometrics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>Looks within a screening whom an applicant may be by face and fingers.</summary>
public delegate Task<Outcome<IReadOnlyList<DoubtCandidate>>> BodySearch(
    Act act,
    PersonId applicant,
    CancellationToken cancellation
);

/// <summary>
/// Looks by the duplicate search. Whoever it names is a candidate whom examiners judge, even where it says that chance is out of the
/// question: no program decides that two are one.
/// </summary>
public sealed class FindAlike(DuplicateSearch search)
{
    /// <inheritdoc cref="BodySearch"/>
    public async Task<Outcome<IReadOnlyList<DoubtCandidate>>> RunAsync(
        Act act,
        PersonId applicant,
        CancellationToken cancellation
    )
    {
        if (await BiometricSubject.FindAsync(act, applicant, cancellation) is not { } subject)
            return DuplicateSearch.NothingToCompare;
        var searched = await search.RunAsync(act, subject, options: null, cancellation);
        if (searched.IsRefused(out var refusal, out var finding))
            return refusal;
        var candidates = new List<DoubtCandidate>();
        foreach (var alike in finding.Candidates)
            candidates.Add(Of(alike, await PersonAsync(act, alike.Subject, cancellation)));
        return candidates;
    }

    private static DoubtCandidate Of(DuplicateCandidate alike, PersonId person) =>
        new(
            person,
            IsAlikeInWords: false,
            alike.Face is { } face ? Math.Round(face, 1) : null,
            [.. alike.Fingers.Select(pair => new FingerLikeness(pair.Searched, Math.Round(pair.Points, 1)))]
        );

    private static async Task<PersonId> PersonAsync(Act act, SubjectId subject, CancellationToken cancellation) =>
        await BiometricSubject.PersonOfAsync(act, subject, cancellation)
        ?? throw new InvalidOperationException("A subject of the galleries belongs to nobody.");
}
