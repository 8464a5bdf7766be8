using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Readers;

namespace CanCuoc.Chip.Transports;

/// <summary>Puts over a card on a reader what its answer to reset says it needs.</summary>
public static class CardConnection
{
    /// <summary>What an inspection is to talk through.</summary>
    /// <param name="trace">Takes one line of every exchange with the chip, secrets masked; null: nobody listens.</param>
    public static ICardTransport Of(PcscCard card, Action<string>? trace = null)
    {
        var collected = new CollectedAnswers(trace is null ? card : new TracedCard(card, trace));
        return card.Can is { ChainsCommands: true, TakesLongCommands: false }
            ? new ChainedCommands(collected)
            : collected;
    }
}
