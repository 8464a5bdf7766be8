using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Readers;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>What passes between a terminal and a chip, so that an echo chip can be asked for as many bytes in as many pieces.</summary>
internal sealed class RecordedTalk(ICardTransport card) : ICardTransport
{
    private static readonly byte[] AnswerToReset = Convert.FromHexString("3B858001807384014032");

    private readonly List<(CommandApdu Command, int AnswerLength)> exchanges = [];

    public bool IsRecording { get; set; }

    public int LargestAnswer => card.LargestAnswer;

    public async Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken)
    {
        var answered = await card.TransmitAsync(command, cancellationToken);
        if (IsRecording)
            exchanges.Add((command, answered.Value.Encode().Length));
        return answered;
    }

    /// <summary>A chip that answers as long as the recorded one did, and computes nothing.</summary>
    public PluggedChip Echo()
    {
        var answers = exchanges.Select(one => Answer(one.AnswerLength)).ToArray();
        var next = 0;
        return new(AnswerToReset, _ => answers[next++ % answers.Length], _ => next = 0);
    }

    /// <summary>Says all again.</summary>
    public async Task RepeatAsync(ICardTransport echo)
    {
        foreach (var (command, _) in exchanges)
            _ = (await echo.TransmitAsync(command, CancellationToken.None)).Value;
    }

    private static byte[] Answer(int length) => [.. new byte[length - 2], 0x90, 0x00];
}
