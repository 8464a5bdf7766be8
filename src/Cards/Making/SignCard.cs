using CanCuoc.Biometrics;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Production;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Puts together what is to stand on an order's chip, with the public keys that the chip has made, and signs it: here, where the signers
/// are, and never in the factory. Where that cannot be, the order fails with the reason.
/// </summary>
public sealed class SignCard(ReadPerson readPerson, Captures captures, IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(SignCard),
        RegistrySystem.Cards,
        Permission.PersonaliseCard,
        "Ký dữ liệu thẻ",
        "Signing a card's data"
    );

    public static readonly Refusal PortraitMissing = new(
        "CRD-12",
        "Không có ảnh chân dung để ghi vào thẻ.",
        "There is no portrait to put on the card."
    );

    public async Task<Outcome<CardSigning>> RunAsync(Act act, CardOrderId id, CancellationToken cancellation)
    {
        if ((await OrderTable.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var order))
            return refusal;
        if (OrderFlow.Next(order.State, OrderAction.Sign).IsRefused(out refusal, out _))
            return refusal;
        var waiting = await ChipTable.FindAsync(act, id, ChipState.Initialised, cancellation);
        if (waiting.IsRefused(out refusal, out var chip))
            return refusal;
        if ((await readPerson.RunAsync(act, order.PersonId, cancellation)).IsRefused(out refusal, out var person))
            return refusal;
        if ((await MakeAsync(act, person, chip.Keys, cancellation)).IsRefused(out var fault, out var made))
            return FailedOrder.Fail(act, order, chip, fault, fault.Code).IsRefused(out refusal, out _)
                ? refusal
                : new CardSigning(id, fault);
        if (order.Take(OrderAction.Sign, act) is { } notNow)
            return notNow;
        if (!await made.Signer.CountAsync(act.Session, cancellation))
            return Acts.ChangedMeanwhile.For("document signer");
        chip.Become(ChipState.Signed, act);
        (chip.PersonVersion, chip.DocumentSigner) = (person.Version, made.Signer.Generation);
        chip.Keep(keys.Seal(chip.KnownSerial, made.Data));
        act.Record(new CardSigned(id) { Subject = person.Id, Row = chip.Bytes });
        return new CardSigning(id, Fault: null);
    }

    private async Task<Outcome<Made>> MakeAsync(
        Act act,
        PersonRecord person,
        ChipPublicKeys chip,
        CancellationToken cancellation
    )
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
        var made = ChipContent.Make(signer, person, number, portrait, fingers, chip, act.Now);
        return made.IsRefused(out refusal, out var content)
            ? refusal
            : new Made(new SignedContent(content, signer.Terminals), signer);
    }

    /// <summary>What is to stand on the chip, and who signed it.</summary>
    private sealed record Made(SignedContent Data, CardSigner Signer);
}

/// <summary>What came of an order when it was to be signed.</summary>
/// <param name="Fault">Null where it was.</param>
public sealed record CardSigning(CardOrderId Order, Refusal? Fault);

/// <summary>What is to stand on a card was signed.</summary>
public sealed record CardSigned(CardOrderId Order) : Fact;
