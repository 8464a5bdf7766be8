using System.Collections.Frozen;
using System.Text;
using CanCuoc.Vocabulary;

namespace CanCuoc.Enrolment;

/// <summary>Where an application stands.</summary>
public enum ApplicationState
{
    Opened = 1,
    Captured = 2,
    Doubtful = 3,
    Cleared = 4,
    Approved = 5,
    Rejected = 6,
    Withdrawn = 7,

    /// <summary>Found to be another person of the registry; open, for it is still to be rejected.</summary>
    SamePerson = 8,
}

/// <summary>What can be done with an application.</summary>
public enum ApplicationAction
{
    AttachCapture,
    CompleteCapture,
    FindClear,
    FindDoubt,
    ResolveDoubt,
    FindDifferent,
    FindSame,
    Approve,
    Reject,
    Withdraw,
}

/// <summary>The one table of an application's life: what may be done in which state, and where it leads.</summary>
public static class ApplicationFlow
{
    public static readonly Refusal NotNow = new(
        "ENR-01",
        "Hồ sơ đang ở trạng thái không làm được việc này; hãy tải lại hồ sơ.",
        "The application is in a state in which this cannot be done; load it again."
    );

    private static readonly (ApplicationState From, ApplicationAction Action, ApplicationState To)[] Steps =
    [
        (ApplicationState.Opened, ApplicationAction.AttachCapture, ApplicationState.Opened),
        (ApplicationState.Opened, ApplicationAction.CompleteCapture, ApplicationState.Captured),
        (ApplicationState.Opened, ApplicationAction.Withdraw, ApplicationState.Withdrawn),
        (ApplicationState.Captured, ApplicationAction.FindClear, ApplicationState.Cleared),
        (ApplicationState.Captured, ApplicationAction.FindDoubt, ApplicationState.Doubtful),
        (ApplicationState.Captured, ApplicationAction.Reject, ApplicationState.Rejected),
        (ApplicationState.Captured, ApplicationAction.Withdraw, ApplicationState.Withdrawn),
        (ApplicationState.Doubtful, ApplicationAction.ResolveDoubt, ApplicationState.Cleared),
        (ApplicationState.Doubtful, ApplicationAction.FindDifferent, ApplicationState.Cleared),
        (ApplicationState.Doubtful, ApplicationAction.FindSame, ApplicationState.SamePerson),
        (ApplicationState.Doubtful, ApplicationAction.Reject, ApplicationState.Rejected),
        (ApplicationState.SamePerson, ApplicationAction.Reject, ApplicationState.Rejected),
        (ApplicationState.Cleared, ApplicationAction.Approve, ApplicationState.Approved),
        (ApplicationState.Cleared, ApplicationAction.Reject, ApplicationState.Rejected),
    ];

    private static readonly FrozenDictionary<(ApplicationState, ApplicationAction), ApplicationState> Table =
        Steps.ToFrozenDictionary(step => (step.From, step.Action), step => step.To);

    /// <summary>Where an action leads; refused where the table has no such step.</summary>
    public static Outcome<ApplicationState> Next(ApplicationState state, ApplicationAction action) =>
        Table.TryGetValue((state, action), out var next) ? next : NotNow.For(state.ToString());

    /// <summary>What may be done in a state.</summary>
    public static IEnumerable<ApplicationAction> From(ApplicationState state) =>
        Steps.Where(step => step.From == state).Select(step => step.Action);

    /// <summary>Something may still be done.</summary>
    public static bool IsOpen(ApplicationState state) => From(state).Any();

    /// <summary>The name a page shows.</summary>
    public static Wording Title(ApplicationState state) =>
        state switch
        {
            ApplicationState.Opened => new("Đang thu nhận", "Being captured"),
            ApplicationState.Captured => new("Chờ đối chiếu", "Waiting for screening"),
            ApplicationState.Doubtful => new("Cần xác minh", "In doubt"),
            ApplicationState.Cleared => new("Chờ phê duyệt", "Waiting for approval"),
            ApplicationState.Approved => new("Đã phê duyệt", "Approved"),
            ApplicationState.Rejected => new("Bị từ chối", "Rejected"),
            ApplicationState.Withdrawn => new("Đã rút", "Withdrawn"),
            ApplicationState.SamePerson => new("Trùng với người khác", "Same as another person"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>The table in Markdown, a line a step.</summary>
    public static string ToMarkdown()
    {
        var page = new StringBuilder("| state | action | leads to |\n| --- | --- | --- |\n");
        foreach (var (from, action, to) in Steps)
            page.Append($"| {from} ({Title(from).Vietnamese}) | {action} | {to} ({Title(to).Vietnamese}) |\n");
        return page.ToString();
    }
}
