using System.Globalization;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>One person whom an applicant may be.</summary>
internal sealed class DoubtRow
{
    public required PersonId PersonId { get; init; }
    public required long ApplicationId { get; init; }
    public required PersonId CandidateId { get; init; }
    public required long CaseId { get; init; }
    public required bool IsInWords { get; init; }
    public required double? Face { get; init; }
    public required string Fingers { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public CaseDecision Decision { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public required long ActId { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>Two examiners decide it, not an officer.</summary>
    public bool IsInBody => Face is not null || Fingers.Length > 0;

    /// <summary>What a fact commits to.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("doubt")
            .Add(PersonId.Value)
            .Add(ApplicationId)
            .Add(CandidateId.Value)
            .Add(CaseId)
            .Add(IsInWords ? 1 : 0)
            .Add(Face?.ToString("R", CultureInfo.InvariantCulture))
            .Add(Fingers)
            .Add((long)Decision)
            .Add(ActId)
            .Add(Version)
            .Written;

    public static DoubtRow Of(Act act, ApplicationRow application, DoubtCandidate candidate) =>
        new()
        {
            PersonId = application.PersonId,
            ApplicationId = application.ApplicationId,
            CandidateId = candidate.Person,
            CaseId = Enrolment.CaseId.Draw().Value,
            IsInWords = candidate.IsAlikeInWords,
            Face = candidate.Face,
            Fingers = FingerPoints.Print(candidate.Fingers),
            OpenedAt = act.Now,
            ActId = act.Id.Value,
        };

    public void Decide(CaseDecision decision, Act act)
    {
        (Decision, DecidedAt) = (decision, act.Now);
        (ActId, Version) = (act.Id.Value, Version + 1);
    }
}

/// <summary>Somebody else was found whom the applicant may be.</summary>
public sealed record DoubtRaised(ApplicationId Application, CaseId Case) : Fact;

/// <summary>It was decided whether the applicant is that person.</summary>
public sealed record DoubtDecided(ApplicationId Application, CaseId Case) : Fact;
