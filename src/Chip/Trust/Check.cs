using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Trust;

/// <summary>One question of passive authentication, and how a card stood it.</summary>
/// <param name="Title">The question, for a person who reads the result.</param>
/// <param name="Reason">Why it failed; null when it passed.</param>
public sealed record Check(Wording Title, Refusal? Reason)
{
    public bool IsPassed => Reason is null;

    /// <summary>What whoever relies on a passed check should know; null when there is nothing.</summary>
    public Wording? Remark { get; init; }
}
