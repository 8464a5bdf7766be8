using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>Accepts what came back from the factory: every order of the batch is a card or a failure, and the counts agree.</summary>
public sealed class AcceptBatch
{
    public static readonly ActKind Kind = new(
        nameof(AcceptBatch),
        RegistrySystem.Cards,
        Permission.ReleaseBatch,
        "Nghiệm thu lô thẻ",
        "Accepting a production batch"
    );

    public static readonly Refusal NotFound = new("CRD-04", "Không có lô thẻ này.", "There is no such batch.");

    public static readonly Refusal Incomplete = new(
        "CRD-05",
        "Lô thẻ chưa làm xong hoặc số lượng không khớp.",
        "The batch is not finished, or its counts do not agree."
    );

    public async Task<Outcome<AcceptedBatch>> RunAsync(Act act, BatchId id, CancellationToken cancellation)
    {
        var batch = await act
            .Session.Rows.Set<BatchRow>()
            .FirstOrDefaultAsync(row => row.BatchId == id.Value, cancellation);
        if (batch is null)
            return NotFound.For("batch");
        var states = await act
            .Session.Rows.Set<CardOrderRow>()
            .Where(row => row.BatchId == id.Value)
            .Select(row => row.State)
            .ToListAsync(cancellation);
        var cards = await act
            .Session.Rows.Set<CardRow>()
            .Join(
                act.Session.Rows.Set<CardOrderRow>().Where(row => row.BatchId == id.Value),
                card => card.OrderId,
                order => order.OrderId,
                (card, order) => card.CardId
            )
            .CountAsync(cancellation);
        var made = states.Count(state => state == OrderState.Personalised);
        var failed = states.Count(state => state == OrderState.Failed);
        if (batch.IsAccepted || made + failed != batch.Orders || made != cards)
            return Incomplete.For("batch");
        (batch.IsAccepted, batch.ActId, batch.Version) = (true, act.Id.Value, batch.Version + 1);
        if (!(await SendingTable.FindAsync(act, id, cancellation)).IsRefused(out _, out var sent))
            sent.Forget();
        act.Record(new BatchAccepted(id, made, failed));
        return new AcceptedBatch(id, made, failed);
    }
}

/// <summary>A batch, and what came of it.</summary>
public sealed record AcceptedBatch(BatchId Id, int Made, int Failed);

/// <summary>A batch was accepted.</summary>
public sealed record BatchAccepted(BatchId Batch, int Made, int Failed) : Fact;
