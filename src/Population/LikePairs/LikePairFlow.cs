using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What has become of two records that are likely of one person. The values are stored.</summary>
public enum LikePairState
{
    Waiting = 0,

    /// <summary>An officer found that they are of two persons.</summary>
    ToldApart = 1,

    /// <summary>One of the two was merged, so that another record stands for it.</summary>
    Merged = 2,

    /// <summary>The records were changed and are no longer alike.</summary>
    LeftBehind = 3,
}

/// <summary>What is done with a pair.</summary>
public enum LikePairAction
{
    /// <summary>A screening finds it, for the first time or again.</summary>
    Find,

    TellApart,

    Reopen,
}

/// <summary>The one table of what can be done with a pair when.</summary>
public static class LikePairFlow
{
    public static readonly Refusal NotWaiting = new(
        "DUP-02",
        "Cặp hồ sơ này không còn chờ xem xét: đã có người quyết định hoặc hồ sơ đã thay đổi.",
        "This pair waits no longer: somebody decided it, or a record changed."
    );

    public static readonly Refusal NotToldApart = new(
        "DUP-03",
        "Cặp hồ sơ này không có quyết định nào để hoàn tác.",
        "There is no decision of this pair to be undone."
    );

    /// <summary>The state that an action leads to, or why it cannot be done.</summary>
    public static Outcome<LikePairState> After(LikePairState state, LikePairAction action) =>
        (state, action) switch
        {
            (LikePairState.ToldApart, LikePairAction.Reopen) => LikePairState.Waiting,
            (_, LikePairAction.Reopen) => NotToldApart,
            (LikePairState.Waiting, LikePairAction.TellApart) => LikePairState.ToldApart,
            (_, LikePairAction.TellApart) => NotWaiting,
            // What was judged is never opened again; a merge that was undone is.
            (LikePairState.ToldApart, LikePairAction.Find) => LikePairState.ToldApart,
            _ => LikePairState.Waiting,
        };
}
