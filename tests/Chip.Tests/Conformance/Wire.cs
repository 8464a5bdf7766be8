using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>Between terminal and chip, where a command may be changed.</summary>
internal sealed class Wire(SoftwareChip chip) : ICardTransport
{
    private byte[] sent = [];

    public int LargestAnswer => chip.LargestAnswer;

    /// <summary>What the chip answered last, as it went by.</summary>
    public ResponseApdu Last { get; private set; } = new(StatusWord.Success);

    /// <summary>What becomes of the commands.</summary>
    public Func<CommandApdu, CommandApdu> Changing { get; set; } = command => command;

    public ResponseApdu Send(byte[] bytes)
    {
        sent = bytes;
        return Last = ResponseApdu.Parse(chip.Answer(bytes)).Value;
    }

    public ResponseApdu SendAgain() => Send(sent);

    public Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<ResponseApdu>>(Send(Changing(command).Encode()));
}
