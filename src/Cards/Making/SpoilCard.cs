using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Fails an order whose chip the factory spoiled or lost; it can be placed again, and is made of another chip then.</summary>
public sealed class SpoilCard
{
    public static readonly ActKind Kind = new(
        nameof(SpoilCard),
        RegistrySystem.Cards,
        Permission.PersonaliseCard,
        "Ghi nhận thẻ hỏng",
        "Recording a spoiled card"
    );

    public static readonly Refusal Spoiled = new(
        "CRD-17",
        "Chip hỏng hoặc mất ở xưởng.",
        "The chip was spoiled or lost in the factory."
    );

    /// <summary>Fails the order.</summary>
    /// <param name="fault">What the factory tells of it; null where it tells nothing.</param>
    public async Task<Outcome<CardOrderId>> RunAsync(
        Act act,
        CardOrderId id,
        string? fault,
        CancellationToken cancellation
    )
    {
        if ((await OrderTable.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var order))
            return refusal;
        if (OrderFlow.Next(order.State, OrderAction.Personalise).IsRefused(out refusal, out _))
            return refusal;
        var signed = await ChipTable.FindAsync(act, id, ChipState.Signed, cancellation);
        if (signed.IsRefused(out refusal, out var chip))
            return refusal;
        var code = fault ?? Spoiled.Code;
        return FailedOrder.Fail(act, order, chip, Spoiled.For(code), code).IsRefused(out refusal, out _) ? refusal : id;
    }
}
