using System.Collections.Frozen;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>How far a reform has come in this registry.</summary>
public enum ReformState
{
    Planned = 0,
    Rehearsed = 1,

    /// <summary>Under way, or killed half-way.</summary>
    Running = 2,
    InForce = 3,

    /// <summary>Being undone, or killed half-way.</summary>
    Undoing = 4,
}

/// <summary>What can be done with a reform.</summary>
public enum ReformAction
{
    Rehearse,
    Run,
    Undo,
}

/// <summary>The one table of what can be done with a reform when.</summary>
public static class ReformFlow
{
    public static readonly Refusal NotRehearsed = new(
        "REF-01",
        "Đợt sắp xếp này chưa được chạy thử trong sổ này; hãy chạy thử và xem báo cáo trước.",
        "This reform was not rehearsed in this registry; rehearse it and read the report first."
    );

    public static readonly Refusal AlreadyInForce = new(
        "REF-02",
        "Đợt sắp xếp này đã được thực hiện; muốn làm lại thì hoàn tác trước.",
        "This reform has been carried out; undo it before doing it again."
    );

    public static readonly Refusal HalfRun = new(
        "REF-03",
        "Đợt sắp xếp này đang được thực hiện dở; hãy chạy tiếp hoặc hoàn tác.",
        "This reform stopped half-way; go on with it or undo it."
    );

    public static readonly Refusal HalfUndone = new(
        "REF-04",
        "Đợt sắp xếp này đang được hoàn tác dở; hãy hoàn tác cho xong.",
        "This reform is half undone; finish undoing it."
    );

    public static readonly Refusal NothingToUndo = new(
        "REF-05",
        "Đợt sắp xếp này chưa được thực hiện, không có gì để hoàn tác.",
        "This reform was not carried out; there is nothing to undo."
    );

    private static readonly FrozenDictionary<(ReformState, ReformAction), Outcome<ReformState>> Table = new Dictionary<
        (ReformState, ReformAction),
        Outcome<ReformState>
    >
    {
        [(ReformState.Planned, ReformAction.Rehearse)] = ReformState.Rehearsed,
        [(ReformState.Planned, ReformAction.Run)] = NotRehearsed,
        [(ReformState.Planned, ReformAction.Undo)] = NothingToUndo,
        [(ReformState.Rehearsed, ReformAction.Rehearse)] = ReformState.Rehearsed,
        [(ReformState.Rehearsed, ReformAction.Run)] = ReformState.Running,
        [(ReformState.Rehearsed, ReformAction.Undo)] = NothingToUndo,
        [(ReformState.Running, ReformAction.Rehearse)] = HalfRun,
        [(ReformState.Running, ReformAction.Run)] = ReformState.Running,
        [(ReformState.Running, ReformAction.Undo)] = ReformState.Undoing,
        [(ReformState.InForce, ReformAction.Rehearse)] = AlreadyInForce,
        [(ReformState.InForce, ReformAction.Run)] = AlreadyInForce,
        [(ReformState.InForce, ReformAction.Undo)] = ReformState.Undoing,
        [(ReformState.Undoing, ReformAction.Rehearse)] = HalfUndone,
        [(ReformState.Undoing, ReformAction.Run)] = HalfUndone,
        [(ReformState.Undoing, ReformAction.Undo)] = ReformState.Undoing,
    }.ToFrozenDictionary();

    /// <summary>The state that an action leads to, or why it cannot be done.</summary>
    public static Outcome<ReformState> After(ReformState state, ReformAction action) => Table[(state, action)];
}
