using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Transports;

/// <summary>
/// For a chip without extended length: long data go out in a chain of commands, all but the last marked as not the last (ISO 7816-4
/// §5.3.3), and no more than 256 bytes are asked for at once; what is more is fetched by <see cref="CollectedAnswers"/> beneath.
/// </summary>
public sealed class ChainedCommands(ICardTransport card) : ICardTransport
{
    private const byte ChainingBit = 0x10;
    private const int LongestData = 255;
    private const int LongestAnswer = 256;

    public async Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken)
    {
        var rest = command.Data;
        while (rest.Length > LongestData)
        {
            var link = command with { Cla = (byte)(command.Cla | ChainingBit), Data = rest[..LongestData], Le = null };
            var answered = await card.TransmitAsync(link, cancellationToken);
            if (answered.IsRefused(out _, out var answer) || answer.Status != StatusWord.Success)
                return answered;
            rest = rest[LongestData..];
        }
        int? expected = command.Le is { } length ? Math.Min(length, LongestAnswer) : null;
        return await card.TransmitAsync(command with { Data = rest, Le = expected }, cancellationToken);
    }
}
