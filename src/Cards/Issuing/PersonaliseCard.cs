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
        if ((await MakeAsync(act, person, cancellation)).IsRefused(out var fault, out var made))
            return Fail(act, order, fault);
        using (made.Chip)
        {
            if (order.Take(OrderAction.Personalise, act) is { } notNow)
                return notNow;
            if (!await made.Signer.CountAsync(act.Session, cancellation))
                return Acts.ChangedMeanwhile.For("document signer");
            var card = await KeepAsync(act, order, person, made, cancellation);
            return new Personalisation(id, card.Shown, Fault: null);
        }
    }

    private async Task<Outcome<Made>> MakeAsync(Act act, PersonRecord person, CancellationToken cancellation)
    {
        var subject = await BiometricSubject.FindAsync(act, person.Id, cancellation);
        var portrait = subject is { } known ? await captures.OpenAsync(act, known, BodyPart.Face, cancellation) : null;
        if (portrait is null || person.Number is not { } number)
            return PortraitMissing;
        if ((await keys.SignerAsync(act.Session, act.Now, cancellation)).IsRefused(out var refusal, out var signer))
            return refusal;
        var fingers = signer.Terminals is null
            ? []
            : await EnrolledFingers.OpenAsync(act, captures, subject!.Value, cancellation);
        if (ChipContent.Make(signer, person, number, portrait, fingers, act.Now).IsRefused(out refusal, out var chip))
            return refusal;
        if (!(await ReadBack.RunAsync(chip, signer.Trust, act.Now, cancellation)).IsRefused(out refusal, out _))
            return new Made(chip, signer);
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
        Made made,
        CancellationToken cancellation
    )
    {
        var id = (await act.Session.DrawAsync("cards.card_id", 1, cancellation))[0];
        var sealedChip = keys.Seal(new(id), made.Chip);
        var (zone, citizen) = (made.Chip.Content.DataGroup1.Zone, made.Chip.Content.DataGroup13!);
        var card = new CardRow
        {
            PersonId = person.Id,
            CardId = id,
            OrderId = order.OrderId,
            State = CardState.Made,
            Province = order.Province,
            PersonVersion = person.Version,
            DocumentSigner = made.Signer.Generation,
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

    /// <summary>A chip that reads back well, and who signed it.</summary>
    private sealed record Made(ChipMemory Chip, CardSigner Signer);
}

/// <summary>What came of an order in the factory: a card, or the reason why there is none.</summary>
public sealed record Personalisation(CardOrderId Order, Card? Card, Refusal? Fault);

/// <summary>A card was made and read back.</summary>
public sealed record CardPersonalised(CardId Card, CardOrderId Order) : Fact;

/// <summary>A card could not be made.</summary>
/// <param name="Reason">Code of the refusal.</param>
public sealed record CardFailed(CardOrderId Order, string Reason) : Fact;
