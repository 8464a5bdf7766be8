using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Puts an order whose card failed back among those that wait, once the reason is mended.</summary>
public sealed class PlaceAgain
{
    public static readonly ActKind Kind = new(
        nameof(PlaceAgain),
        RegistrySystem.Cards,
        Permission.ReleaseBatch,
        "Đưa đơn sản xuất thẻ hỏng vào lại hàng đợi",
        "Placing a failed card order again"
    );

    public async Task<Outcome<CardOrderId>> RunAsync(Act act, CardOrderId id, CancellationToken cancellation)
    {
        if ((await OrderTable.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var order))
            return refusal;
        if (order.Take(OrderAction.PlaceAgain, act) is { } notNow)
            return notNow;
        (order.BatchId, order.Remark) = (null, null);
        act.Record(new CardOrderPlacedAgain(id) { Subject = order.PersonId, Row = order.Bytes });
        return id;
    }
}

/// <summary>An order that had failed waits again.</summary>
public sealed record CardOrderPlacedAgain(CardOrderId Order) : Fact;
