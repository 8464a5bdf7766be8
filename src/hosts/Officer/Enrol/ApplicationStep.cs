using CanCuoc.Components.Fields;
using CanCuoc.Enrolment;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.OfficerDoor.Enrol;

/// <summary>A button on the page of an application: what it does, and which act that is.</summary>
public sealed record ApplicationStep(ApplicationAction Action, ActKind Kind, Wording Label, ButtonLook Look)
{
    private static readonly ApplicationStep[] All =
    [
        new(
            ApplicationAction.AttachCapture,
            AttachCapture.Kind,
            new("Lưu và kiểm tra ảnh", "Save and check the pictures"),
            ButtonLook.Other
        ),
        new(
            ApplicationAction.CompleteCapture,
            CompleteCapture.Kind,
            new("Hoàn tất thu nhận", "Complete the capture"),
            ButtonLook.Main
        ),
        // What the screening finds, the flow knows as two actions; to the officer it is one.
        new(
            ApplicationAction.FindClear,
            ScreenApplication.Kind,
            new("Đối chiếu với cơ sở dữ liệu", "Screen against the registry"),
            ButtonLook.Main
        ),
        new(
            ApplicationAction.ResolveDoubt,
            ResolveDoubt.Kind,
            new("Kết luận: không trùng người", "Conclude: nobody else"),
            ButtonLook.Main
        ),
        new(ApplicationAction.Approve, ApproveApplication.Kind, new("Phê duyệt", "Approve"), ButtonLook.Main),
        new(ApplicationAction.Reject, RejectApplication.Kind, new("Từ chối hồ sơ", "Reject"), ButtonLook.Grave),
        new(
            ApplicationAction.Withdraw,
            WithdrawApplication.Kind,
            new("Công dân rút hồ sơ", "Withdraw"),
            ButtonLook.Grave
        ),
    ];

    /// <summary>Done only with a reason in words.</summary>
    public bool NeedsRemark =>
        Action is ApplicationAction.ResolveDoubt or ApplicationAction.Reject or ApplicationAction.Withdraw;

    /// <summary>What the flow allows in a state and the post permits.</summary>
    internal static IReadOnlyList<ApplicationStep> Open(ApplicationState state, Authority authority)
    {
        var allowed = ApplicationFlow.From(state).ToArray();
        return [.. All.Where(step => allowed.Contains(step.Action) && authority.Permits(step.Kind.Permission))];
    }

    /// <summary>The step of a button; null for what no button sends.</summary>
    internal static ApplicationStep? Of(string? button) => All.FirstOrDefault(step => step.Action.ToString() == button);
}
