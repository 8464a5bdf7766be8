using System.Collections.Concurrent;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// What a factory does with a batch, in two passes, all cores at work. Either can be cut off at any moment and begun again with the same
/// file: what is done is not done twice. A file that was answered before is refused, and so is another for the same batch.
/// </summary>
public sealed class FactoryBatches(FactoryFolder factory, TimeProvider clock)
{
    public static readonly Refusal Answered = new(
        "PRD-07",
        "Tệp này đã được làm xong trước đây; tệp trả lời vẫn còn trong xưởng.",
        "This file was worked off before; its answer is still in the factory."
    );

    public static readonly Refusal AnotherFile = new(
        "PRD-08",
        "Lô này đã nhận một tệp khác cho cùng bước; tệp này không được làm.",
        "The batch has been given another file for the same step; this one is not worked off."
    );

    public static readonly Refusal TooFewChips = new(
        "PRD-09",
        "Xưởng không đủ chip trắng cho lô này.",
        "The factory has too few blank chips for this batch."
    );

    public static readonly Refusal NoSuchBatch = new(
        "PRD-10",
        "Xưởng chưa khởi tạo chip cho lô này.",
        "The factory has initialised no chips for this batch."
    );

    /// <summary>The first pass: takes blank chips and has them make their keys. Gives the file for the issuing zone.</summary>
    /// <param name="file">A <see cref="FileKind.ChipOrder"/>.</param>
    public async Task<Outcome<byte[]>> InitialiseAsync(
        ReadOnlyMemory<byte> file,
        IProgress<int>? progress,
        CancellationToken cancellation
    )
    {
        if (Admitted(file, FileKind.ChipOrder).IsRefused(out var refusal, out var signed))
            return refusal;
        if (ChipOrder.Parse(signed).IsRefused(out refusal, out var order))
            return refusal;
        var batch = factory.Batch(signed.Batch);
        if (batch.HasOrder(file.Span) is not { } isKnown)
            return AnotherFile.For(batch.Name);
        if (batch.InitialisedFile is { } made)
            return Answered.For(made);
        if (!isKnown && factory.Stock.Serials.Count < order.Orders.Count)
            return TooFewChips.For($"{factory.Stock.Serials.Count} < {order.Orders.Count}");
        batch.KeepOrder(file.Span);
        if (TakeChips(batch, order).IsRefused(out refusal, out var planned))
            return refusal;
        var chips = new ConcurrentBag<InitialisedChip>();
        var worked = await ForEachAsync(
            planned,
            async row =>
            {
                var keys = await WithChipAsync(batch, row.Value, work => work.InitialiseAsync(cancellation));
                if (keys.IsRefused(out var fault, out var told))
                    return fault;
                chips.Add(new InitialisedChip(row.Key, row.Value, told));
                progress?.Report(chips.Count);
                return Done.It;
            },
            cancellation
        );
        if (worked.IsRefused(out refusal, out _))
            return refusal;
        using var key = batch.OpenKey();
        var body = new InitialisedChips(signed.Hash, key.PublicKey, [.. chips.OrderBy(chip => chip.Order)]).Encode();
        var answer = Signed(FileKind.InitialisedChips, signed.Batch, body);
        batch.KeepInitialised(answer);
        return answer;
    }

    /// <summary>The second pass: writes the cards, reads them back, and lets them go. Gives the file for the issuing zone.</summary>
    /// <param name="file">A <see cref="FileKind.SignedCards"/>.</param>
    public async Task<Outcome<byte[]>> PersonaliseAsync(
        ReadOnlyMemory<byte> file,
        IProgress<int>? progress,
        CancellationToken cancellation
    )
    {
        if (Admitted(file, FileKind.SignedCards).IsRefused(out var refusal, out var signed))
            return refusal;
        if (SignedCards.Parse(signed).IsRefused(out refusal, out var data))
            return refusal;
        if (TrustStore.Parse(data.Trust.ToArray()).IsRefused(out refusal, out var trust))
            return refusal;
        var batch = factory.Batch(signed.Batch);
        if (batch.InitialisedFile is null)
            return NoSuchBatch.For(batch.Name);
        if (batch.HasData(file.Span) is null)
            return AnotherFile.For(batch.Name);
        if (batch.ResultsFile is { } made)
        {
            batch.CleanUp();
            return Answered.For(made);
        }
        var planned = batch.Planned!;
        if (
            !data.Answers.Span.SequenceEqual(batch.InitialisedHash())
            || data.Cards.Any(card => planned.GetValueOrDefault(card.Order) != card.Serial)
        )
            return SignedFile.AnotherBatch.For(batch.Name);
        if (SecretOf(batch, signed.Batch).IsRefused(out refusal, out var secret))
            return refusal;
        batch.KeepData(file.Span);
        using (secret)
        {
            var results = new ConcurrentBag<CardResult>();
            var worked = await ForEachAsync(
                data.Cards,
                async card =>
                {
                    results.Add(await MakeAsync(batch, card, secret, trust, cancellation));
                    progress?.Report(results.Count);
                    return Done.It;
                },
                cancellation
            );
            if (worked.IsRefused(out refusal, out _))
                return refusal;
            var body = new CardResults(signed.Hash, [.. results.OrderBy(result => result.Order)]).Encode();
            var answer = Signed(FileKind.CardResults, signed.Batch, body);
            batch.Finish(answer);
            return answer;
        }
    }

    private Outcome<SignedFile> Admitted(ReadOnlyMemory<byte> file, FileKind kind) =>
        factory.Issuer is { } issuer ? SignedFile.Open(file, kind, issuer) : FactoryFolder.NoIssuer;

    // the plan is on the disk before a chip is moved, and a plan that is there is carried out: no chip is planned for two batches
    private Outcome<Dictionary<long, ChipSerial>> TakeChips(BatchFolder batch, ChipOrder order)
    {
        foreach (var other in factory.Batches)
            Fetch(other);
        if (batch.Planned is null)
        {
            var blanks = factory.Stock.Serials;
            if (blanks.Count < order.Orders.Count)
                return TooFewChips.For($"{blanks.Count} < {order.Orders.Count}");
            batch.KeepPlan(order.Orders.Zip(blanks));
            Fetch(batch);
        }
        return batch.Planned!;
    }

    private void Fetch(BatchFolder batch)
    {
        if (batch.Stage != BatchStage.Initialising || batch.Planned is not { } planned)
            return;
        foreach (var serial in planned.Values)
            batch.Chips.TakeFrom(factory.Stock, serial);
    }

    private Outcome<BatchSecret> SecretOf(BatchFolder batch, long number)
    {
        if (Admitted(batch.ReadOrder(), FileKind.ChipOrder).IsRefused(out var refusal, out var signed))
            return refusal;
        if (ChipOrder.Parse(signed).IsRefused(out refusal, out var order))
            return refusal;
        using var key = batch.OpenKey();
        return key.Agree(number, order.IssuerKey);
    }

    private async Task<CardResult> MakeAsync(
        BatchFolder batch,
        SealedRow card,
        BatchSecret secret,
        TrustStore trust,
        CancellationToken cancellation
    )
    {
        if (Opened(card, secret).IsRefused(out var refusal, out var data))
            return Failed(card, refusal);
        byte[] memory = [];
        var made = await WithChipAsync(
            batch,
            card.Serial,
            work => work.PersonaliseAsync(data, trust, clock.GetUtcNow(), cancellation),
            chip => memory = Packed(card, chip, secret)
        );
        return made.IsRefused(out refusal, out _)
            ? Failed(card, refusal)
            : new CardResult(card.Order, card.Serial, Fault: null, memory);
    }

    private static Outcome<SignedContent> Opened(SealedRow card, BatchSecret secret) =>
        secret
            .Open(FileKind.SignedCards, card.Order, card.Serial, card.Hidden.Span)
            .IsRefused(out var refusal, out var data)
            ? refusal
            : SignedContent.Parse(data);

    private static byte[] Packed(SealedRow card, ChipMemory chip, BatchSecret secret)
    {
        var image = chip.Encode();
        var hidden = secret.Seal(FileKind.CardResults, card.Order, card.Serial, image);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(image);
        return hidden;
    }

    private static CardResult Failed(SealedRow card, Refusal refusal) =>
        new(card.Order, card.Serial, refusal.Code, Hidden: default);

    private static async Task<Outcome<T>> WithChipAsync<T>(
        BatchFolder batch,
        ChipSerial serial,
        Func<ChipWork, Task<Outcome<T>>> work,
        Action<ChipMemory>? then = null
    )
        where T : notnull
    {
        if (batch.Chips.KeyOf(serial).IsRefused(out var refusal, out var key))
            return refusal;
        using (key)
        {
            if (batch.Chips.Open(serial).IsRefused(out refusal, out var chip))
                return refusal;
            using (chip)
            {
                var done = await work(chip.WorkBy(key));
                if (!done.IsRefused(out _, out _))
                    then?.Invoke(chip.Memory);
                return done;
            }
        }
    }

    private byte[] Signed(FileKind kind, long batch, byte[] body)
    {
        using var signer = factory.OpenSigner();
        return SignedFile.Sign(kind, batch, body, signer);
    }

    // the first refusal stops the rest
    private static async Task<Outcome<Done>> ForEachAsync<T>(
        IEnumerable<T> items,
        Func<T, Task<Outcome<Done>>> work,
        CancellationToken cancellation
    )
    {
        Refusal? first = null;
        await Parallel.ForEachAsync(
            items,
            cancellation,
            async (item, _) =>
            {
                if (first is null && (await work(item)).IsRefused(out var refusal, out Done _))
                    Interlocked.CompareExchange(ref first, refusal, null);
            }
        );
        return first is null ? Done.It : first;
    }
}
