using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>Rejects an application, with the reason the applicant is told.</summary>
public sealed class RejectApplication
{
    public static readonly ActKind Kind = new(
        nameof(RejectApplication),
        RegistrySystem.Cards,
        Permission.ApproveApplication,
        "Từ chối hồ sơ cấp thẻ",
        "Rejecting an application"
    );

    public Task<Outcome<Application>> RunAsync(
        Act act,
        SeenApplication seen,
        string remark,
        CancellationToken cancellation
    ) =>
        RemarkedStep.RunAsync(
            act,
            seen,
            ApplicationAction.Reject,
            remark,
            row => new ApplicationRejected(new(row.ApplicationId)),
            cancellation
        );
}

/// <summary>An application was rejected.</summary>
public sealed record ApplicationRejected(ApplicationId Application) : Fact;
