using System.Security.Cryptography;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Ledger;
using CanCuoc.Production;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Opens what a factory sends back of a batch: it must answer the data that were handed out, row by row.</summary>
public sealed class ReadResults(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(ReadResults),
        RegistrySystem.Cards,
        Permission.PersonaliseCard,
        "Đọc kết quả của xưởng",
        "Reading a factory's results"
    )
    {
        IsLook = true,
    };

    /// <summary>The rows whose orders still wait for them; whoever gets the chips wipes them.</summary>
    /// <param name="file">Of kind <see cref="FileKind.CardResults"/>.</param>
    public async Task<Outcome<IReadOnlyList<ReturnedCard>>> RunAsync(
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
        if (SignedFile.Open(file, FileKind.CardResults, factory.Key).IsRefused(out refusal, out var signed))
            return refusal;
        if (CardResults.Parse(signed).IsRefused(out refusal, out var results))
            return refusal;
        if (sent.DataFile is not { } data)
            return AcceptBatch.Incomplete.For("batch");
        if (signed.Batch != id.Value || !results.Answers.Span.SequenceEqual(SHA256.HashData(data)))
            return SignedFile.AnotherBatch.For("batch");
        if (sent.SecretBy(keys).IsRefused(out refusal, out var secret))
            return refusal;
        using (secret)
            return await OpenAsync(act, id, results, secret, cancellation);
    }

    private static async Task<Outcome<IReadOnlyList<ReturnedCard>>> OpenAsync(
        Act act,
        BatchId id,
        CardResults results,
        BatchSecret secret,
        CancellationToken cancellation
    )
    {
        var returned = new List<ReturnedCard>();
        foreach (var order in await BatchOrders.OfAsync(act, id, OrderState.Signed, cancellation))
        {
            var row = results.Results.FirstOrDefault(row => row.Order == order.OrderId);
            if (row is null)
                return SignedFile.AnotherBatch.For("orders");
            if (Chip(row, secret).IsRefused(out var refusal, out var chip))
                return refusal;
            returned.Add(new(new(row.Order), row.Fault, chip.Memory));
        }
        return (Outcome<IReadOnlyList<ReturnedCard>>)returned;
    }

    private static Outcome<OpenedRow> Chip(CardResult row, BatchSecret secret)
    {
        if (row.Fault is not null)
            return new OpenedRow(null);
        var opened = secret.Open(FileKind.CardResults, row.Order, row.Serial, row.Hidden.Span);
        if (opened.IsRefused(out var refusal, out var image))
            return refusal;
        var parsed = ChipMemory.Parse(image);
        CryptographicOperations.ZeroMemory(image);
        return parsed.IsRefused(out refusal, out var memory) ? refusal : new OpenedRow(memory);
    }

    private sealed record OpenedRow(ChipMemory? Memory);
}

/// <summary>What a factory sends back of one order.</summary>
/// <param name="Fault">Code of the reason why there is no card; null where there is one.</param>
/// <param name="Chip">Null where there is no card.</param>
public sealed record ReturnedCard(CardOrderId Order, string? Fault, ChipMemory? Chip);
