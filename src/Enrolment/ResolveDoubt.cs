using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>Finds, with a reason, that the applicant is nobody else in the registry.</summary>
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

    public const int LongestRemark = 500;

    public Task<Outcome<Application>> RunAsync(
        Act act,
        SeenApplication seen,
        string remark,
        CancellationToken cancellation
    ) =>
        RemarkedStep.RunAsync(
            act,
            seen,
            ApplicationAction.ResolveDoubt,
            remark,
            row => new DoubtResolved(new(row.ApplicationId)),
            cancellation
        );
}

/// <summary>The doubt about an application was resolved.</summary>
public sealed record DoubtResolved(ApplicationId Application) : Fact;
