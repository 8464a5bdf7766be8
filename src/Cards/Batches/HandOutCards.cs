using System.Text;
using CanCuoc.Ledger;
using CanCuoc.Production;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>
/// Hands out what is to stand on a batch's chips, each row sealed to the factory that initialised them. Every holder sees that it was.
/// Asked again before the batch is accepted, it gives the same file.
/// </summary>
public sealed class HandOutCards(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(HandOutCards),
        RegistrySystem.Cards,
        Permission.PersonaliseCard,
        "Giao dữ liệu thẻ cho xưởng",
        "Handing card data to a factory"
    );

    /// <summary>The file of kind <see cref="FileKind.SignedCards"/>.</summary>
    public async Task<Outcome<byte[]>> RunAsync(Act act, BatchId id, CancellationToken cancellation)
    {
        if ((await SendingTable.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var sent))
            return refusal;
        if (sent.DataFile is { } made)
            return made;
        if (sent.SecretBy(keys).IsRefused(out refusal, out var secret))
            return refusal;
        using (secret)
        {
            if ((await BatchOrders.OfAsync(act, id, OrderState.Released, cancellation)).Count > 0)
                return SendingTable.Unsigned.For("batch");
            var trusted = await keys.TrustAsync(act.Session, act.Now, cancellation);
            if (trusted.IsRefused(out refusal, out var trust))
                return refusal;
            var rows = await RowsAsync(act, id, secret, cancellation);
            var body = new SignedCards(sent.ChipsHash, Encoding.ASCII.GetBytes(trust.ToPem()), rows).Encode();
            using var signer = keys.OpenExchangeSigner();
            sent.DataFile = SignedFile.Sign(FileKind.SignedCards, id.Value, body, signer);
        }
        sent.Change(act);
        act.Record(new CardsHandedOut(id, sent.Factory));
        return sent.DataFile;
    }

    private async Task<List<SealedRow>> RowsAsync(
        Act act,
        BatchId id,
        BatchSecret secret,
        CancellationToken cancellation
    )
    {
        var orders = await BatchOrders.OfAsync(act, id, OrderState.Signed, cancellation);
        var ids = orders.Select(order => order.OrderId).ToList();
        var chips = await act
            .Session.Rows.Set<ChipRow>()
            .AsNoTracking()
            .Where(chip => chip.State == ChipState.Signed && ids.Contains(chip.OrderId))
            .OrderBy(chip => chip.OrderId)
            .ToListAsync(cancellation);
        return
        [
            .. chips
                .AsParallel()
                .AsOrdered()
                .Select(chip =>
                {
                    var data = keys.OpenData(chip.KnownSerial, chip.SealedData).Encode();
                    var hidden = secret.Seal(FileKind.SignedCards, chip.OrderId, chip.KnownSerial, data);
                    System.Security.Cryptography.CryptographicOperations.ZeroMemory(data);
                    return new SealedRow(chip.OrderId, chip.KnownSerial, hidden);
                }),
        ];
    }
}

/// <summary>A factory was given what is to stand on a batch's chips.</summary>
public sealed record CardsHandedOut(BatchId Batch, string Factory) : Fact;
