using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>An order whose card could not be made: it waits with the reason, and its chip is of no use to any other.</summary>
internal static class FailedOrder
{
    /// <summary>Fails it.</summary>
    /// <param name="code">What the ledger keeps of the reason.</param>
    public static Outcome<Done> Fail(Act act, CardOrderRow order, ChipRow chip, Refusal fault, string code)
    {
        if (order.Take(OrderAction.Fail, act) is { } notNow)
            return notNow;
        order.Remark = fault.ToString();
        chip.Become(ChipState.Spoiled, act);
        chip.Forget();
        act.Record(
            new CardFailed(new CardOrderId(order.OrderId), code) { Subject = order.PersonId, Row = order.Bytes }
        );
        return Done.It;
    }
}

/// <summary>A card could not be made.</summary>
/// <param name="Reason">Code of the refusal.</param>
public sealed record CardFailed(CardOrderId Order, string Reason) : Fact;
