using CanCuoc.Chip.Access;
using CanCuoc.Ledger;
using CanCuoc.Production;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Makes the card of a released order in house, of a blank chip in software: both passes of a factory in one act, for registries that have
/// none. A card that does not read back well is none; the order then waits as failed, with the reason.
/// </summary>
public sealed class PersonaliseCard(SignCard sign, AcceptCard accept, IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(PersonaliseCard),
        RegistrySystem.Cards,
        Permission.PersonaliseCard,
        "Cá thể hóa thẻ",
        "Personalising a card"
    );

    private readonly AdmitChip admit = new();
    private readonly SpoilCard spoil = new();

    public async Task<Outcome<Personalisation>> RunAsync(Act act, CardOrderId id, CancellationToken cancellation)
    {
        using var transport = TransportKey.Generate();
        using var chip = new StandingChip(BlankChips.Make(transport));
        var work = chip.WorkBy(transport);
        if ((await work.InitialiseAsync(cancellation)).IsRefused(out var refusal, out var own))
            return refusal;
        var initialised = new InitialisedChip(id.Value, chip.Memory.Serial!, own);
        if ((await admit.RunAsync(act, initialised, cancellation)).IsRefused(out refusal, out _))
            return refusal;
        await act.Session.FlushAsync(cancellation);
        if ((await sign.RunAsync(act, id, cancellation)).IsRefused(out refusal, out var signing))
            return refusal;
        if (signing.Fault is { } unsigned)
            return new Personalisation(id, Card: null, unsigned);
        await act.Session.FlushAsync(cancellation);
        if ((await WriteAsync(act, id, work, cancellation)).IsRefused(out var fault, out _))
            return (await spoil.RunAsync(act, id, fault.Code, cancellation)).IsRefused(out refusal, out _)
                ? refusal
                : new Personalisation(id, Card: null, fault);
        return (await accept.RunAsync(act, id, chip.Memory, cancellation)).IsRefused(out refusal, out var card)
            ? refusal
            : new Personalisation(id, card, Fault: null);
    }

    private async Task<Outcome<Done>> WriteAsync(Act act, CardOrderId id, ChipWork work, CancellationToken cancellation)
    {
        var signed = await ChipTable.FindAsync(act, id, ChipState.Signed, cancellation);
        if (signed.IsRefused(out var refusal, out var row))
            return refusal;
        if ((await keys.TrustAsync(act.Session, act.Now, cancellation)).IsRefused(out refusal, out var trust))
            return refusal;
        var data = keys.OpenData(row.KnownSerial, row.SealedData);
        return await work.PersonaliseAsync(data, trust, act.Now, cancellation);
    }
}

/// <summary>What came of an order in the factory: a card, or the reason why there is none.</summary>
public sealed record Personalisation(CardOrderId Order, Card? Card, Refusal? Fault);
