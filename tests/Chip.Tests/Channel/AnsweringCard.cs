using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Channel;

/// <summary>A card that answers as the test tells it, and remembers what it was sent.</summary>
internal sealed class AnsweringCard(Func<CommandApdu, Outcome<ResponseApdu>> answer) : ICardTransport
{
    public static readonly Refusal Removed = new("TST-01", "Thẻ đã bị rút ra.", "The card was removed.");

    private readonly List<CommandApdu> sent = [];

    public int LargestAnswer { get; init; } = 256;

    public IEnumerable<string> Sent => sent.Select(command => Convert.ToHexString(command.Encode()));

    /// <summary>Answers these in turn, written in hexadecimal, then is gone.</summary>
    public static AnsweringCard Of(params string[] answers)
    {
        var rest = new Queue<string>(answers);
        return new AnsweringCard(_ =>
            rest.TryDequeue(out var next) ? ResponseApdu.Parse(Convert.FromHexString(next)) : Removed
        );
    }

    public Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken)
    {
        sent.Add(command);
        return Task.FromResult(answer(command));
    }
}
