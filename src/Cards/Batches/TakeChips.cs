using CanCuoc.Ledger;
using CanCuoc.Production;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Takes the chips that a factory has initialised for a batch: all of them, from the factory it was sent to, once. Given the same file
/// again, it tells what is still to be signed.
/// </summary>
public sealed class TakeChips
{
    public static readonly ActKind Kind = new(
        nameof(TakeChips),
        RegistrySystem.Cards,
        Permission.PersonaliseCard,
        "Nhận các chip đã khởi tạo của lô",
        "Taking a batch's initialised chips"
    );

    /// <summary>The orders that can be signed now.</summary>
    /// <param name="file">Of kind <see cref="FileKind.InitialisedChips"/>.</param>
    public async Task<Outcome<Batch>> RunAsync(
        Act act,
        BatchId id,
        ReadOnlyMemory<byte> file,
        CancellationToken cancellation
    )
    {
        if ((await SendingTable.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var sent))
            return refusal;
        if ((await FactoryTable.FindAsync(act, sent.Factory, cancellation)).IsRefused(out refusal, out var factory))
            return refusal;
        if (SignedFile.Open(file, FileKind.InitialisedChips, factory.Key).IsRefused(out refusal, out var signed))
            return refusal;
        if (InitialisedChips.Parse(signed).IsRefused(out refusal, out var chips))
            return refusal;
        if (signed.Batch != id.Value || !chips.Answers.Span.SequenceEqual(sent.OrderHash))
            return SignedFile.AnotherBatch.For("batch");
        if (sent.ChipsHash is { } taken)
            return signed.Hash.Span.SequenceEqual(taken)
                ? await WaitingAsync(act, id, cancellation)
                : SendingTable.Taken.For("batch");
        if ((await AdmitAsync(act, sent, chips, cancellation)).IsRefused(out refusal, out var orders))
            return refusal;
        (sent.FactoryKey, sent.ChipsHash) = (chips.FactoryKey.ToArray(), signed.Hash.ToArray());
        sent.Change(act);
        return new Batch(id, orders);
    }

    private static async Task<Batch> WaitingAsync(Act act, BatchId id, CancellationToken cancellation)
    {
        var orders = await BatchOrders.OfAsync(act, id, OrderState.Released, cancellation);
        return new Batch(id, [.. orders.Select(order => new CardOrderId(order.OrderId))]);
    }

    // every order of the batch has a chip, and no chip is for another's
    private static async Task<Outcome<IReadOnlyList<CardOrderId>>> AdmitAsync(
        Act act,
        SendingRow sent,
        InitialisedChips chips,
        CancellationToken cancellation
    )
    {
        var orders = await BatchOrders.OfAsync(act, new(sent.BatchId), OrderState.Released, cancellation);
        var byId = orders.ToDictionary(order => order.OrderId);
        if (chips.Chips.Count != orders.Count || chips.Chips.Any(chip => !byId.ContainsKey(chip.Order)))
            return SignedFile.AnotherBatch.For("orders");
        foreach (var chip in chips.Chips)
        {
            var admitted = await ChipTable.AdmitAsync(act, byId[chip.Order], chip, cancellation);
            if (admitted.IsRefused(out var refusal, out _))
                return refusal;
        }
        return (Outcome<IReadOnlyList<CardOrderId>>)(orders.Select(order => new CardOrderId(order.OrderId)).ToList());
    }
}
