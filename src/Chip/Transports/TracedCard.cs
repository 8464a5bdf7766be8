using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Transports;

/// <summary>Writes down every exchange with a card, readable and without secrets (<see cref="ExchangeText"/>).</summary>
/// <param name="write">Takes one line.</param>
public sealed class TracedCard(ICardTransport card, Action<string> write) : ICardTransport
{
    public int LargestAnswer => card.LargestAnswer;

    public async Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken)
    {
        write(ExchangeText.Of(command));
        var answered = await card.TransmitAsync(command, cancellationToken);
        write(answered.IsRefused(out var refusal, out var answer) ? $"! {refusal}" : ExchangeText.Of(command, answer));
        return answered;
    }
}
