using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Inspection;

/// <summary>A card in the field, until the trouble begins: from one command on, something else answers.</summary>
internal sealed class TroubledCard(
    ICardTransport card,
    int troubledFrom,
    Func<ResponseApdu, Outcome<ResponseApdu>> trouble
) : ICardTransport
{
    public static readonly Refusal Left = new("TST-01", "Thẻ đã rời khỏi đầu đọc.", "The card left the reader.");

    /// <summary>How many commands it was sent.</summary>
    public int Commands { get; private set; }

    public static TroubledCard ThatLeaves(ICardTransport card, int after) => new(card, after, _ => Left);

    public async Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken)
    {
        var outcome = await card.TransmitAsync(command, cancellationToken);
        return Commands++ < troubledFrom || outcome.IsRefused(out _, out var answer) ? outcome : trouble(answer);
    }
}
