using CanCuoc.Biometrics;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Makes the card of a released order: content put together and signed, written to the chip, read back as an inspection would. A card that
/// does not read back well is none; the order then waits as failed, with the reason.
/// </summary>
public sealed class PersonaliseCard(ReadPerson readPerson, Captures captures, IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(PersonaliseCard),
        RegistrySystem.Cards,
        Permission.PersonaliseCard,
        "Cá thể hóa thẻ",
        "Personalising a card"
    );

    public static readonly Refusal PortraitMissing = new(
        "CRD-12",
        "Không có ảnh chân dung để ghi vào thẻ.",
        "There is no portrait to put on the card."
    );

    public async Task<Outcome<Personalisation>> RunAsync(Act act, CardOrderId id, CancellationToken cancellation)
    {
        if ((await OrderTable.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var order))
            return refusal;
        if ((await readPerson.RunAsync(act, order.PersonId, cancellation)).IsRefused(out refusal, out var person))
            return refusal;
        if ((await MakeAsync(act, person, cancellation)).IsRefused(out var fault, out var chip))
            return Fail(act, order, fault);
        using (chip)
        {
            if (order.Take(OrderAction.Personalise, act) is { } notNow)
                return notNow;
            var card = await KeepAsync(act, order, person, chip, cancellation);
            return new Personalisation(id, card.Shown, Fault: null);
        }
    }

    private async Task<Outcome<ChipMemory>> MakeAsync(Act act, PersonRecord person, CancellationToken cancellation)
    {
        var subject = await BiometricSubject.FindAsync(act, person.Id, cancellation);
        var portrait = subject is { } known ? await captures.OpenAsync(act, known, BodyPart.Face, cancellation) : null;
        if (portrait is null || person.Number is not { } number)
            return PortraitMissing;
        if (ChipContent.Make(keys, person, number, portrait, act.Now).IsRefused(out var refusal, out var chip))
            return refusal;
        if (!(await ReadBack.RunAsync(chip, keys, act.Now, cancellation)).IsRefused(out refusal, out _))
            return chip;
        chip.Dispose();
        return refusal;
    }

    private static Outcome<Personalisation> Fail(Act act, CardOrderRow order, Refusal fault)
    {
        if (order.Take(OrderAction.Fail, act) is { } notNow)
            return notNow;
        order.Remark = fault.ToString();
        var id = new CardOrderId(order.OrderId);
        act.Record(new CardFailed(id, fault.Code) { Subject = order.PersonId, Row = order.Bytes });
        return new Personalisation(id, Card: null, fault);
    }

    private async Task<CardRow> KeepAsync(
        Act act,
        CardOrderRow order,
        PersonRecord person,
        ChipMemory chip,
        CancellationToken cancellation
    )
    {
        var id = (await act.Session.DrawAsync("cards.card_id", 1, cancellation))[0];
        var sealedChip = keys.Seal(new(id), chip);
        var (zone, citizen) = (chip.Content.DataGroup1.Zone, chip.Content.DataGroup13!);
        var card = new CardRow
        {
            PersonId = person.Id,
            CardId = id,
            OrderId = order.OrderId,
            State = CardState.Made,
            Province = order.Province,
            PersonVersion = person.Version,
            DocumentNumber = zone.DocumentNumber,
            IssuedOn = PartialDate.Of(citizen.Issued).ToInt(),
            ExpiresOn = citizen.Expires is { } day ? PartialDate.Of(day).ToInt() : null,
            WrappedKey = sealedChip.WrappedKey,
            Chip = sealedChip.Content,
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(card);
        act.Record(new CardPersonalised(new(id), new(order.OrderId)) { Subject = person.Id, Row = card.Bytes });
        return card;
    }
}

/// <summary>What came of an order in the factory: a card, or the reason why there is none.</summary>
public sealed record Personalisation(CardOrderId Order, Card? Card, Refusal? Fault);

/// <summary>A card was made and read back.</summary>
public sealed record CardPersonalised(CardId Card, CardOrderId Order) : Fact;

/// <summary>A card could not be made.</summary>
/// <param name="Reason">Code of the refusal.</param>
public sealed record CardFailed(CardOrderId Order, string Reason) : Fact;
