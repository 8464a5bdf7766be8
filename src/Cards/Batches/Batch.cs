namespace CanCuoc.Cards;

/// <summary>The permanent key of a production batch.</summary>
public readonly record struct BatchId(long Value);

/// <summary>Orders that are made together.</summary>
public sealed record Batch(BatchId Id, IReadOnlyList<CardOrderId> Orders);

/// <summary>One batch.</summary>
internal sealed class BatchRow
{
    public required long BatchId { get; init; }
    public required int Orders { get; init; }
    public bool IsAccepted { get; set; }
    public required DateTimeOffset ReleasedAt { get; init; }
    public long ActId { get; set; }
    public int Version { get; set; } = 1;
}
