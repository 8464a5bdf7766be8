using System.Collections.Frozen;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What has become of a conflict between sources. The values are stored.</summary>
public enum ConflictState
{
    Waiting = 0,

    /// <summary>The law ranks what stands over what was offered.</summary>
    KeptByRule = 1,

    /// <summary>The law ranks what was offered over what stood.</summary>
    TakenByRule = 2,

    /// <summary>An officer found that what stands is right.</summary>
    Kept = 3,

    /// <summary>An officer found that what was offered is right.</summary>
    Taken = 4,

    /// <summary>An officer found that neither is right.</summary>
    Corrected = 5,

    /// <summary>A stronger source offered the same, and that was decided or asked instead.</summary>
    Superseded = 6,
}

/// <summary>What an officer can do with a conflict.</summary>
public enum ConflictAction
{
    Keep,
    Take,
    Correct,
    Reopen,
}

/// <summary>The one table of what can be done with a conflict when.</summary>
public static class ConflictFlow
{
    public static readonly Refusal NotWaiting = new(
        "CFL-02",
        "Trường hợp này không còn chờ kiểm tra: đã có người quyết định hoặc hồ sơ đã thay đổi.",
        "This case waits no longer: somebody decided it, or the record changed."
    );

    public static readonly Refusal NotDecided = new(
        "CFL-03",
        "Trường hợp này không có quyết định nào để hoàn tác.",
        "There is no decision of this case to be undone."
    );

    private static readonly FrozenDictionary<ConflictAction, ConflictState> Decisions = new Dictionary<
        ConflictAction,
        ConflictState
    >
    {
        [ConflictAction.Keep] = ConflictState.Kept,
        [ConflictAction.Take] = ConflictState.Taken,
        [ConflictAction.Correct] = ConflictState.Corrected,
    }.ToFrozenDictionary();

    /// <summary>The state that an action leads to, or why it cannot be done.</summary>
    public static Outcome<ConflictState> After(ConflictState state, ConflictAction action) =>
        (state, action) switch
        {
            (ConflictState.Waiting or ConflictState.Superseded, ConflictAction.Reopen) => NotDecided,
            (_, ConflictAction.Reopen) => ConflictState.Waiting,
            (ConflictState.Waiting, _) => Decisions[action],
            _ => NotWaiting,
        };
}
