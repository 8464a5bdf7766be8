using CanCuoc.Ledger;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>The orders of a batch; whoever finds them has seen their persons.</summary>
internal static class BatchOrders
{
    public static async Task<List<CardOrderRow>> OfAsync(
        Act act,
        BatchId id,
        OrderState state,
        CancellationToken cancellation
    )
    {
        var orders = await act
            .Session.Rows.Set<CardOrderRow>()
            .Where(row => row.BatchId == id.Value && row.State == state)
            .OrderBy(row => row.OrderId)
            .ToListAsync(cancellation);
        foreach (var order in orders)
            act.Saw(order.PersonId);
        return orders;
    }
}
