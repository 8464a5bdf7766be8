using CanCuoc.Ledger;
using CanCuoc.Production;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Takes the chip that a factory has initialised for an order.</summary>
public sealed class AdmitChip
{
    public static readonly ActKind Kind = new(
        nameof(AdmitChip),
        RegistrySystem.Cards,
        Permission.PersonaliseCard,
        "Nhận chip đã khởi tạo",
        "Taking an initialised chip"
    );

    public async Task<Outcome<Done>> RunAsync(Act act, InitialisedChip chip, CancellationToken cancellation) =>
        (await OrderTable.FindAsync(act, new(chip.Order), cancellation)).IsRefused(out var refusal, out var order)
            ? refusal
            : await ChipTable.AdmitAsync(act, order, chip, cancellation);
}
