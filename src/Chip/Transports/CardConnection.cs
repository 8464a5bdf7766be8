using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Readers;

namespace CanCuoc.Chip.Transports;

/// <summary>Puts over a card on a reader what its answer to reset says it needs.</summary>
public static class CardConnection
{
    public static ICardTransport Of(PcscCard card)
    {
        var can = AnswerToReset.Parse(card.AnswerToReset.Span);
        var collected = new CollectedAnswers(card);
        return can.ChainsCommands && !can.TakesLongCommands ? new ChainedCommands(collected) : collected;
    }
}
