using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Hostile;

/// <summary>Keeps the last command that went by, as it went.</summary>
internal sealed class RecordingCard(ICardTransport card) : ICardTransport
{
    public CommandApdu Last { get; private set; } = new(0, 0, 0, 0);

    public Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken)
    {
        Last = command;
        return card.TransmitAsync(command, cancellationToken);
    }
}
