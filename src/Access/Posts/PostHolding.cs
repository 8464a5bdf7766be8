using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access;

/// <summary>From a day until, not on, another; without end when none is set.</summary>
public readonly record struct HoldingPeriod(DateOnly From, DateOnly? Until = null)
{
    internal bool Overlaps(HoldingPeriod other) =>
        From < (other.Until ?? DateOnly.MaxValue) && other.From < (Until ?? DateOnly.MaxValue);
}

/// <summary>That an officer holds a post, has held it or is going to.</summary>
/// <param name="IsConfirmed">False while a second administrator has still to confirm; until then it permits nothing.</param>
public sealed record PostHolding(Post Post, HoldingPeriod Period, bool IsConfirmed);

/// <summary>One holding of one post by one officer.</summary>
internal sealed class HoldingRow
{
    public required long OfficerId { get; init; }
    public required string PostCode { get; init; }
    public required int ValidFrom { get; init; }
    public int? ValidTo { get; set; }
    public required string AssignedBy { get; init; }
    public long? ConfirmedByAct { get; set; }
    public long? EndedByAct { get; set; }
    public required long ActId { get; init; }

    public HoldingPeriod Period =>
        new(PartialDate.FromInt(ValidFrom).Earliest, ValidTo is { } day ? PartialDate.FromInt(day).Earliest : null);

    public PostHolding ToHolding(PostRow post) => new(post.Post, Period, ConfirmedByAct is not null);

    /// <summary>What a fact commits to.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("holding")
            .Add(OfficerId)
            .Add(PostCode)
            .Add(ValidFrom)
            .Add(ValidTo ?? 0)
            .Add(AssignedBy)
            .Add(ConfirmedByAct ?? 0)
            .Add(EndedByAct ?? 0)
            .Add(ActId)
            .Written;
}
