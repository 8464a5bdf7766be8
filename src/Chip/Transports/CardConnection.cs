using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Readers;

namespace CanCuoc.Chip.Transports;

/// <summary>Puts over a card on a reader what its answer to reset says it needs.</summary>
public static class CardConnection
{
    public static ICardTransport Of(PcscCard card)
    {
        var collected = new CollectedAnswers(card);
        return card.Can is { ChainsCommands: true, TakesLongCommands: false }
            ? new ChainedCommands(collected)
            : collected;
    }
}
