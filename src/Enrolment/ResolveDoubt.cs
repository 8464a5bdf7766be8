using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Enrolment;

/// <summary>
/// Finds, with a reason, that the applicant is nobody else of those who are alike in words. Whoever is alike in face or finger was decided
/// by examiners before.
/// </summary>
public sealed class ResolveDoubt
{
    public static readonly ActKind Kind = new(
        nameof(ResolveDoubt),
        RegistrySystem.Cards,
        Permission.ScreenApplication,
        "Kết luận xác minh hồ sơ",
        "Resolving the doubt about an application"
    );

    public static readonly Refusal RemarkMissing = new(
        "ENR-12",
        "Hãy ghi lý do, không quá 500 ký tự.",
        "Give the reason, in at most 500 characters."
    );

    public static readonly Refusal AwaitsExaminers = new(
        "ENR-23",
        "Có người giống về khuôn mặt hoặc vân tay mà giám định viên chưa kết luận.",
        "Somebody is alike in face or finger, and the examiners have not decided yet."
    );

    public const int LongestRemark = 500;

    public async Task<Outcome<Application>> RunAsync(
        Act act,
        SeenApplication seen,
        string remark,
        CancellationToken cancellation
    )
    {
        var step = await RemarkedStep.RunAsync(
            act,
            seen,
            ApplicationAction.ResolveDoubt,
            remark,
            row => new DoubtResolved(new(row.ApplicationId)),
            cancellation
        );
        if (step.IsRefused(out var refusal, out var application))
            return refusal;
        var open = await act
            .Session.Rows.Set<DoubtRow>()
            .Where(row => row.PersonId == application.Person && row.ApplicationId == application.Id.Value)
            .Where(row => row.Decision == CaseDecision.Open)
            .ToListAsync(cancellation);
        if (open.Exists(doubt => doubt.IsInBody))
            return AwaitsExaminers;
        foreach (var doubt in open)
        {
            doubt.Decide(CaseDecision.DifferentPersons, act);
            act.Record(
                new DoubtDecided(application.Id, new(doubt.CaseId)) { Subject = doubt.PersonId, Row = doubt.Bytes }
            );
        }
        return application;
    }
}

/// <summary>The doubt about an application was resolved.</summary>
public sealed record DoubtResolved(ApplicationId Application) : Fact;
