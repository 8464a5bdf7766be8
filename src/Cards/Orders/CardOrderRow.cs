using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>The permanent key of a card order.</summary>
public readonly record struct CardOrderId(long Value);

/// <summary>One order.</summary>
internal sealed class CardOrderRow
{
    public required PersonId PersonId { get; init; }
    public required long OrderId { get; init; }
    public required OrderState State { get; set; }
    public required string Province { get; init; }
    public long? BatchId { get; set; }
    public string? Remark { get; set; }
    public required DateTimeOffset PlacedAt { get; init; }
    public long ActId { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>What a fact commits to.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("order")
            .Add(PersonId.Value)
            .Add(OrderId)
            .Add((long)State)
            .Add(BatchId ?? 0)
            .Add(Remark)
            .Add(ActId)
            .Add(Version)
            .Written;

    /// <summary>Takes one step of the table, or says why not.</summary>
    public Refusal? Take(OrderAction action, Act act)
    {
        if (OrderFlow.Next(State, action).IsRefused(out var refusal, out var next))
            return refusal;
        (State, ActId, Version) = (next, act.Id.Value, Version + 1);
        return null;
    }
}
