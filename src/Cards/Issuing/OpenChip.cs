using CanCuoc.Chip.SoftCard;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>Takes a card's software chip out of the registry, to be put into a reader.</summary>
public sealed class OpenChip(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(OpenChip),
        RegistrySystem.Cards,
        Permission.ReadCard,
        "Mở chip phần mềm của thẻ",
        "Opening a card's software chip"
    )
    {
        IsLook = true,
    };

    /// <summary>With its private keys: whoever gets it wipes it.</summary>
    public async Task<Outcome<ChipMemory>> RunAsync(Act act, CardId id, CancellationToken cancellation)
    {
        if ((await CardTable.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var card))
            return refusal;
        return keys.OpenChip(id, card.SealedChip);
    }
}
