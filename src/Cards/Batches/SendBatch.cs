using CanCuoc.Ledger;
using CanCuoc.Production;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>Sends a batch to a factory: it is told how many chips are wanted, and of whose cards nothing. Asked again, it gives the same file.</summary>
public sealed class SendBatch(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(SendBatch),
        RegistrySystem.Cards,
        Permission.ReleaseBatch,
        "Gửi lô thẻ cho xưởng",
        "Sending a batch to a factory"
    );

    /// <summary>The file of kind <see cref="FileKind.ChipOrder"/>.</summary>
    public async Task<Outcome<byte[]>> RunAsync(Act act, BatchId id, string factory, CancellationToken cancellation)
    {
        if ((await FactoryTable.FindAsync(act, factory, cancellation)).IsRefused(out var refusal, out _))
            return refusal;
        if (!(await SendingTable.FindAsync(act, id, cancellation)).IsRefused(out refusal, out var sent))
            return sent.OrderFile;
        if (refusal.Code != SendingTable.NotSent.Code)
            return refusal;
        var orders = await act
            .Session.Rows.Set<CardOrderRow>()
            .Where(row => row.BatchId == id.Value && row.State == OrderState.Released)
            .OrderBy(row => row.OrderId)
            .Select(row => row.OrderId)
            .ToListAsync(cancellation);
        if (orders.Count == 0)
            return AcceptBatch.NotFound.For("batch");
        using var key = BatchKey.Generate();
        using var signer = keys.OpenExchangeSigner();
        var hidden = keys.Seal(id, key);
        var file = SignedFile.Sign(FileKind.ChipOrder, id.Value, new ChipOrder(key.PublicKey, orders).Encode(), signer);
        act.Session.Rows.Add(
            new SendingRow
            {
                BatchId = id.Value,
                Factory = factory,
                WrappedKey = hidden.WrappedKey,
                SealedKey = hidden.Content,
                OrderFile = file,
                ActId = act.Id.Value,
            }
        );
        act.Record(new BatchSent(id, factory, orders.Count));
        return file;
    }
}

/// <summary>A batch went to a factory.</summary>
public sealed record BatchSent(BatchId Batch, string Factory, int Orders) : Fact;
