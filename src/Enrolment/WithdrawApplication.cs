using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>Withdraws an application at the applicant's wish.</summary>
public sealed class WithdrawApplication
{
    public static readonly ActKind Kind = new(
        nameof(WithdrawApplication),
        RegistrySystem.Cards,
        Permission.OpenApplication,
        "Rút hồ sơ cấp thẻ",
        "Withdrawing an application"
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
            ApplicationAction.Withdraw,
            remark,
            row => new ApplicationWithdrawn(new(row.ApplicationId)),
            cancellation
        );
}

/// <summary>An application was withdrawn.</summary>
public sealed record ApplicationWithdrawn(ApplicationId Application) : Fact;
