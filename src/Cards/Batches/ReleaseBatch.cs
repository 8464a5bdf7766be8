using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>Gathers the orders that wait, oldest first, into a batch for the card factory.</summary>
public sealed class ReleaseBatch
{
    public static readonly ActKind Kind = new(
        nameof(ReleaseBatch),
        RegistrySystem.Cards,
        Permission.ReleaseBatch,
        "Lập lô sản xuất thẻ",
        "Releasing a production batch"
    );

    public static readonly Refusal NothingWaits = new(
        "CRD-03",
        "Không có thẻ nào chờ sản xuất.",
        "No card waits for production."
    );

    /// <summary>A box of blank cards.</summary>
    public const int Most = 500;

    public async Task<Outcome<Batch>> RunAsync(Act act, CancellationToken cancellation)
    {
        var hidden = await ProtectedPersons.HiddenFromAsync(act, cancellation);
        var waiting = await act
            .Session.Rows.Set<CardOrderRow>()
            .Where(row => row.State == OrderState.Placed && !hidden.Contains(row.PersonId))
            .OrderBy(row => row.OrderId)
            .Take(Most)
            .ToListAsync(cancellation);
        if (waiting.Count == 0)
            return NothingWaits;
        var id = new BatchId((await act.Session.DrawAsync("cards.batch_id", 1, cancellation))[0]);
        act.Session.Rows.Add(
            new BatchRow
            {
                BatchId = id.Value,
                Orders = waiting.Count,
                ReleasedAt = act.Now,
                ActId = act.Id.Value,
            }
        );
        foreach (var order in waiting)
        {
            if (order.Take(OrderAction.Release, act) is { } refusal)
                return refusal;
            order.BatchId = id.Value;
            act.Record(new CardOrderReleased(new(order.OrderId), id) { Subject = order.PersonId, Row = order.Bytes });
        }
        return new Batch(id, [.. waiting.Select(order => new CardOrderId(order.OrderId))]);
    }
}

/// <summary>An order went to the factory in a batch.</summary>
public sealed record CardOrderReleased(CardOrderId Order, BatchId Batch) : Fact;
