using CanCuoc.Chip.SoftCard;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Takes a card from the factory: of the chip that was signed for, with what was signed on it, and all the keys it shows.</summary>
public sealed class AcceptCard(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(AcceptCard),
        RegistrySystem.Cards,
        Permission.PersonaliseCard,
        "Nhận thẻ đã cá thể hóa",
        "Taking a personalised card"
    );

    public static readonly Refusal NotAsSigned = new(
        "CRD-18",
        "Thẻ này không phải là chip đã ký cho đơn, hoặc không mang đúng dữ liệu đã ký.",
        "This card is not the chip that was signed for the order, or does not hold what was signed."
    );

    public async Task<Outcome<Card>> RunAsync(
        Act act,
        CardOrderId id,
        ChipMemory memory,
        CancellationToken cancellation
    )
    {
        if ((await OrderTable.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var order))
            return refusal;
        if (order.Take(OrderAction.Personalise, act) is { } notNow)
            return notNow;
        var signed = await ChipTable.FindAsync(act, id, ChipState.Signed, cancellation);
        if (signed.IsRefused(out refusal, out var chip))
            return refusal;
        if (!IsWhatWasSigned(memory, chip))
            return NotAsSigned.For("order");
        var card = await KeepAsync(act, order, chip, memory, cancellation);
        chip.Become(ChipState.Card, act);
        chip.Forget();
        return card;
    }

    private bool IsWhatWasSigned(ChipMemory memory, ChipRow chip)
    {
        if (memory.State != LifeCycle.Operational || memory.Serial?.ToString() != chip.Serial || !memory.HoldsItsKeys)
            return false;
        var (content, trust) = keys.OpenData(chip.KnownSerial, chip.SealedData);
        var signed = content.Files;
        // whoever could put another key there could read every print
        return (trust?.Encode() ?? []).AsSpan().SequenceEqual(memory.Trust?.Encode())
            && signed.Count == memory.Content.Files.Count
            && signed.All(file =>
                memory.Content.Files.TryGetValue(file.Key, out var written)
                && written.Span.SequenceEqual(file.Value.Span)
            );
    }

    private async Task<Card> KeepAsync(
        Act act,
        CardOrderRow order,
        ChipRow chip,
        ChipMemory memory,
        CancellationToken cancellation
    )
    {
        var id = (await act.Session.DrawAsync("cards.card_id", 1, cancellation))[0];
        var sealedChip = keys.Seal(new CardId(id), memory);
        var (zone, citizen) = (memory.Content.DataGroup1.Zone, memory.Content.DataGroup13!);
        var card = new CardRow
        {
            PersonId = order.PersonId,
            CardId = id,
            OrderId = order.OrderId,
            State = CardState.Made,
            Province = order.Province,
            PersonVersion = chip.PersonVersion,
            DocumentSigner = chip.DocumentSigner,
            DocumentNumber = zone.DocumentNumber,
            IssuedOn = PartialDate.Of(citizen.Issued).ToInt(),
            ExpiresOn = citizen.Expires is { } day ? PartialDate.Of(day).ToInt() : null,
            WrappedKey = sealedChip.WrappedKey,
            Chip = sealedChip.Content,
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(card);
        act.Record(new CardPersonalised(new(id), new(order.OrderId)) { Subject = order.PersonId, Row = card.Bytes });
        return card.Shown;
    }
}

/// <summary>A card was made, read back by its factory, and taken.</summary>
public sealed record CardPersonalised(CardId Card, CardOrderId Order) : Fact;
