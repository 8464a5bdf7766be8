using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>
/// An examiner's opinion on a case: two that agree decide whether the applicant is the other person. With the last candidate decided to be
/// somebody else the application is cleared; with one the same person it waits to be rejected.
/// </summary>
public sealed class GiveOpinion
{
    public static readonly ActKind Kind = new(
        nameof(GiveOpinion),
        RegistrySystem.Cards,
        Permission.ExamineDoubt,
        "Cho ý kiến đối sánh",
        "Giving an opinion on a comparison"
    );

    public static readonly Refusal OpinionMissing = new("ENR-18", "Hãy chọn một ý kiến.", "Choose an opinion.");

    public static readonly Refusal CapturedIt = new(
        "ENR-19",
        "Người tiếp nhận hoặc thu nhận hồ sơ không được đối sánh hồ sơ đó.",
        "Who opened or captured an application must not examine it."
    );

    public async Task<Outcome<Done>> RunAsync(
        Act act,
        CaseId id,
        Opinion opinion,
        string reason,
        CancellationToken cancellation
    )
    {
        if (opinion == Opinion.None || !Enum.IsDefined(opinion))
            return OpinionMissing.For("opinion");
        if (FreeText.Of(reason, ResolveDoubt.LongestRemark) is not { } words)
            return ResolveDoubt.RemarkMissing.For("reason");
        if ((await Cases.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var found))
            return refusal;
        if (found.Application?.WasWorkedOnBy(act.Authority.Actor) == true)
            return CapturedIt;
        if ((await Cases.FindTakenAsync(act, id, cancellation)).IsRefused(out refusal, out found))
            return refusal;
        Note(act, found, opinion, words);
        if (found.Doubt is not null)
            await DecideAsync(act, found, cancellation);
        return Done.It;
    }

    private static void Note(Act act, ExaminedCase found, Opinion opinion, string reason)
    {
        var row = found.Of(act.Authority.Actor)!;
        (row.Opinion, row.Reason, row.GivenAt) = (opinion, reason, act.Now);
        (row.ActId, row.Version) = (act.Id.Value, row.Version + 1);
        act.Record(
            found.KnownPair is null
                ? new OpinionGiven(found.Id) { Subject = found.Application!.PersonId, Row = row.Bytes }
                : new KnownPairJudged(found.Id) { Row = row.Bytes }
        );
    }

    private static async Task DecideAsync(Act act, ExaminedCase found, CancellationToken cancellation)
    {
        var (doubt, application) = (found.Doubt!, found.Application!);
        if (CaseRules.Decide(found.Opinions) is var decision && decision == CaseDecision.Open)
            return;
        doubt.Decide(decision, act);
        act.Record(
            new DoubtDecided(new(doubt.ApplicationId), found.Id) { Subject = doubt.PersonId, Row = doubt.Bytes }
        );
        if (await LedToAsync(act, doubt, application, cancellation) is not { } action)
            return;
        // The table has both steps from the state that makes the case open.
        if (application.Take(action, act) is { } notNow)
            throw new InvalidOperationException($"{action} in {application.State}: {notNow.Code}");
        act.Record(
            new DoubtsExamined(new(application.ApplicationId))
            {
                Subject = application.PersonId,
                Row = application.Bytes,
            }
        );
    }

    // Candidates by words alone are left to the officer.
    private static async Task<ApplicationAction?> LedToAsync(
        Act act,
        DoubtRow decided,
        ApplicationRow application,
        CancellationToken cancellation
    )
    {
        if (decided.Decision == CaseDecision.SamePerson)
            return ApplicationAction.FindSame;
        var bodies = await act
            .Session.Rows.Set<DoubtRow>()
            .Where(row => row.PersonId == decided.PersonId && row.ApplicationId == decided.ApplicationId)
            .Where(row => row.Face != null || row.Fingers != "")
            .ToListAsync(cancellation);
        var areAllOthers = bodies.TrueForAll(row => row.Decision == CaseDecision.DifferentPersons);
        return areAllOthers && bodies.Count == application.Candidates ? ApplicationAction.FindDifferent : null;
    }
}

/// <summary>An examiner gave an opinion; what it is stands only in the row.</summary>
public sealed record OpinionGiven(CaseId Case) : Fact;

/// <summary>An examiner was measured by a pair of invented people.</summary>
public sealed record KnownPairJudged(CaseId Case) : Fact;

/// <summary>The examiners are done with an application: it is cleared, or the applicant is somebody else.</summary>
public sealed record DoubtsExamined(ApplicationId Application) : Fact;
