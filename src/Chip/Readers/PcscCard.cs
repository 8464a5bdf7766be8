using System.Text;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Readers;

/// <summary>
/// A card on a reader of this machine. The first exchange that fails is the last: whatever was agreed with the chip is lost then. It has a
/// connection to the service of its own, so that a chip that stalls holds up nobody else.
/// </summary>
public sealed class PcscCard : ICardTransport, IDisposable
{
    private const int LongestAnswer = 65_536 + 2;
    private const uint Present = 0x0020;

    private readonly PcscLibrary library;
    private readonly Connection connection;
    private readonly TimeSpan limit;
    private readonly byte[] answer = new byte[LongestAnswer];
    private Refusal? fault;
    private bool isAbandoned;

    private PcscCard(PcscLibrary library, Connection connection, TimeSpan limit)
    {
        this.library = library;
        this.connection = connection;
        this.limit = limit;
    }

    /// <summary>Its answer to reset.</summary>
    public ReadOnlyMemory<byte> AnswerToReset => connection.AnswerToReset;

    /// <summary>More than 256 where the card says in its answer to reset that it takes long commands.</summary>
    public int LargestAnswer =>
        connection.Protocol == PcscProtocol.T1 && Can.TakesLongCommands ? LongestAnswer - sizeof(ushort) : 256;

    internal AnswerToReset Can => Readers.AnswerToReset.Parse(connection.AnswerToReset.Span);

    public async Task<Outcome<ResponseApdu>> TransmitAsync(CommandApdu command, CancellationToken cancellationToken)
    {
        if (fault is { } before)
            return before;
        fault = PcscCall.Stalled;
        var bytes = Written(command);
        isAbandoned = true;
        var answered = await PcscCall.RunAsync(() => Transmit(bytes), limit, _ => Close(), cancellationToken);
        isAbandoned = answered.Refusal == PcscCall.Stalled;
        fault = answered.Refusal;
        return answered;
    }

    /// <summary>Resets the card. A chip that stalls is left to its reader.</summary>
    public void Dispose()
    {
        fault ??= PcscCode.NoCard;
        if (!isAbandoned)
            Task.Run(Close).Wait(limit);
        isAbandoned = true;
    }

    internal static Outcome<PcscCard> Connect(PcscLibrary library, string reader, TimeSpan limit)
    {
        var code = library.EstablishContext(out var context);
        if (code != PcscCode.Success)
            return PcscCode.Refusal(code);
        code = library.Connect(context, Encoding.UTF8.GetBytes(reader + '\0'), out var card, out var protocol);
        if (code == PcscCode.Success)
        {
            code = library.ReadAnswerToReset(card, out var answerToReset);
            if (code == PcscCode.Success)
                return new PcscCard(library, new Connection(reader, context, card, protocol, answerToReset), limit);
            library.Disconnect(card);
        }
        library.ReleaseContext(context);
        return PcscCode.Refusal(code).For(reader);
    }

    // over T=0 a command with data says nothing of the answer's length: the chip tells it (ISO 7816-3 §12.2.1)
    private byte[] Written(CommandApdu command) =>
        (
            connection.Protocol == PcscProtocol.T0 && !command.Data.IsEmpty ? command with { Le = null } : command
        ).Encode();

    private Outcome<ResponseApdu> Transmit(byte[] command)
    {
        var code = library.Transmit(connection.Card, connection.Protocol, command, answer, out var length);
        return code switch
        {
            PcscCode.Success when length >= sizeof(ushort) || !IsGone() => ResponseApdu.Parse(
                answer.AsMemory(0, length).ToArray()
            ),
            PcscCode.Success => PcscCode.Removed,
            PcscCode.NotTransacted when IsGone() => PcscCode.Removed,
            _ => PcscCode.Refusal(code),
        };
    }

    // a reader that lost the contact says so or brings nothing, and knows a moment later whether the card is still there
    private bool IsGone()
    {
        using var states = new ReaderStates([(connection.Reader, Present)]);
        var code = library.GetStatusChange(connection.Context, TimeSpan.FromSeconds(1), states.Bytes, states.Count);
        return code == PcscCode.Success && (states[0] & Present) == 0;
    }

    private void Close()
    {
        library.Disconnect(connection.Card);
        library.ReleaseContext(connection.Context);
    }

    private sealed record Connection(
        string Reader,
        nint Context,
        nint Card,
        uint Protocol,
        ReadOnlyMemory<byte> AnswerToReset
    );
}
