using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Transports;

/// <summary>
/// Makes one answer of what a chip gives in pieces: 61xx says that there is more to fetch, 6Cxx that the command is to be sent again with
/// the right length (ISO 7816-4 §5.3.4). Chips do so over T=0, and where an answer does not fit the short form.
/// </summary>
public sealed class CollectedAnswers(ICardTransport card) : ICardTransport
{
    public static readonly Refusal Endless = new(
        "CHI-25",
        "Chip trả lời mãi không dứt, hoặc trả lời dài hơn mức cho phép.",
        "The chip's answer does not end, or is longer than an answer may be.",
        "ISO 7816-4 §5.3.4"
    );

    private const int LongestAnswer = 65_536;
    private const int MoreBytes = 0x61;
    private const int WrongLe = 0x6C;
    private const byte ChainingBit = 0x10;

    public int LargestAnswer => card.LargestAnswer;

    public async Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken)
    {
        var answered = await card.TransmitAsync(command, cancellationToken);
        if (answered.IsRefused(out _, out var answer))
            return answered;
        if (First(answer) == WrongLe && answer.Data.IsEmpty)
        {
            var again = command with { Le = Length(answer) };
            answered = await card.TransmitAsync(again, cancellationToken);
            if (answered.IsRefused(out _, out answer))
                return answered;
        }
        return First(answer) == MoreBytes ? await CollectAsync(command, answer, cancellationToken) : answer;
    }

    private async Task<Outcome<ResponseApdu>> CollectAsync(
        CommandApdu command,
        ResponseApdu answer,
        CancellationToken cancellationToken
    )
    {
        var whole = new List<byte>(answer.Data.Span.ToArray());
        while (First(answer) == MoreBytes)
        {
            var rest = new CommandApdu(
                (byte)(command.Cla & ~ChainingBit),
                InstructionCode.GetResponse,
                0,
                0,
                Le: Length(answer)
            );
            var answered = await card.TransmitAsync(rest, cancellationToken);
            if (answered.IsRefused(out _, out var next))
                return answered;
            answer = next;
            whole.AddRange(answer.Data.Span);
            if (whole.Count > LongestAnswer || (answer.Data.IsEmpty && First(answer) == MoreBytes))
                return Endless;
        }
        return answer with { Data = whole.ToArray() };
    }

    private static int First(ResponseApdu answer) => (int)answer.Status >> 8;

    private static int Length(ResponseApdu answer) => (byte)answer.Status is > 0 and var length ? length : 256;
}
