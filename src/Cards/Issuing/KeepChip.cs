using CanCuoc.Chip.SoftCard;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Keeps what a card's software chip has become since it was taken out: the country verifier and the day that terminals' certificates
/// taught it, which no loss of power may make it forget (TR-03110-3 §2.5).
/// </summary>
public sealed class KeepChip(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(KeepChip),
        RegistrySystem.Cards,
        Permission.ReadCard,
        "Lưu trạng thái chip phần mềm của thẻ",
        "Keeping a card's software chip"
    );

    public static readonly Refusal AnotherChip = new(
        "CRD-26",
        "Đây không phải là chip của thẻ này.",
        "This is not the chip of this card."
    );

    public async Task<Outcome<Done>> RunAsync(Act act, CardId id, ChipMemory memory, CancellationToken cancellation)
    {
        if ((await CardTable.FindAsync(act, id, cancellation)).IsRefused(out var refusal, out var card))
            return refusal;
        if (keys.OpenChip(id, card.SealedChip).IsRefused(out refusal, out var before))
            return refusal;
        using (before)
        {
            if (memory.State != before.State || !memory.HoldsItsKeys || !IsSame(memory, before))
                return AnotherChip.For("card");
        }
        var hidden = keys.Seal(id, memory);
        (card.WrappedKey, card.Chip, card.ActId) = (hidden.WrappedKey, hidden.Content, act.Id.Value);
        card.Version++;
        act.Record(new ChipKept(id) { Subject = card.PersonId, Row = card.Bytes });
        return Done.It;
    }

    private static bool IsSame(ChipMemory memory, ChipMemory before) =>
        memory.Content.Files.Count == before.Content.Files.Count
        && memory.Content.Files.All(file =>
            before.Content.Files.TryGetValue(file.Key, out var known) && known.Span.SequenceEqual(file.Value.Span)
        );
}

/// <summary>A card's software chip has learnt something.</summary>
public sealed record ChipKept(CardId Card) : Fact;
