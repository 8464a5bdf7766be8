using System.Buffers.Binary;
using System.Net.Sockets;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Readers;

/// <summary>
/// A place in the virtual reader vpcd, which shows what is plugged into it to every program of its machine as a card on a reader. vpcd is
/// the server; a message is two bytes of length and so many bytes: one byte is a signal, anything else a command to answer.
/// </summary>
public sealed class VirtualReader : IDisposable
{
    public static readonly Refusal NotThere = new(
        "CHI-26",
        "Không có đầu đọc ảo nào ở địa chỉ này; hãy chạy pcscd có trình điều khiển vpcd (trên Debian: gói pcscd và vsmartcard-vpcd).",
        "There is no virtual reader at this address; run pcscd with the driver vpcd (on Debian: the packages pcscd and vsmartcard-vpcd)."
    );

    public static readonly Refusal Taken = new(
        "CHI-27",
        "Đầu đọc ảo không cấp nguồn cho chip: một chip khác đang ở trong đó; hãy rút chip kia ra hoặc dùng cổng khác.",
        "The virtual reader does not power the chip: another one is plugged in; remove it or use the other port."
    );

    public static readonly Refusal Gone = new(
        "CHI-28",
        "Đầu đọc ảo đã dừng; chip không còn trong đầu đọc.",
        "The virtual reader has stopped; the chip is no longer in it."
    );

    /// <summary>Of the first of the two places that vpcd has by default; the second is one higher.</summary>
    public const int FirstPort = 35963;

    private const int PowerOff = 0;
    private const int PowerOn = 1;
    private const int Reset = 2;
    private const int TellAnswerToReset = 4;

    // TCP and TCP_QUICKACK of Linux
    private const int Tcp = 6;
    private const int QuickAcknowledgement = 12;

    /// <summary>A reader powers what is plugged into it at once.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    private readonly Socket socket;
    private readonly byte[] message = new byte[ushort.MaxValue];

    private VirtualReader(Socket socket) => this.socket = socket;

    public static async Task<Outcome<VirtualReader>> PlugAsync(
        string host,
        int port = FirstPort,
        CancellationToken cancellationToken = default
    )
    {
        var plug = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await plug.ConnectAsync(host, port, cancellationToken);
            return new VirtualReader(plug);
        }
        catch (SocketException)
        {
            plug.Dispose();
            return NotThere.For($"{host}:{port}");
        }
    }

    /// <summary>Lets the chip answer on a thread of its own until the reader goes away, which is refused, or it is cancelled.</summary>
    public async Task<Outcome<Done>> PlayAsync(PluggedChip chip, CancellationToken cancellationToken)
    {
        await using var unplugging = cancellationToken.Register(socket.Dispose);
        var ended = await Task.Factory.StartNew(
            () => Play(chip),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        return cancellationToken.IsCancellationRequested ? Done.It : ended;
    }

    /// <summary>Takes the chip out.</summary>
    public void Dispose() => socket.Dispose();

    private Refusal Play(PluggedChip chip)
    {
        try
        {
            socket.ReceiveTimeout = (int)LongestSilence.TotalMilliseconds;
            while (Receive(sizeof(ushort)) is { } length)
            {
                socket.ReceiveTimeout = 0;
                if (Receive(BinaryPrimitives.ReadUInt16BigEndian(length)) is not { } received)
                    break;
                if (Answer(chip, received) is { } answer)
                    Send(answer.Span);
            }
            return Gone;
        }
        catch (SocketException silence) when (silence.SocketErrorCode is SocketError.TimedOut or SocketError.WouldBlock)
        {
            return Taken;
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            return Gone;
        }
    }

    private static ReadOnlyMemory<byte>? Answer(PluggedChip chip, byte[] received)
    {
        if (received.Length != 1)
            return chip.Answer(received);
        switch (received[0])
        {
            case PowerOn:
                chip.Signalled(ReaderSignal.PowerOn);
                return null;
            case PowerOff:
                chip.Signalled(ReaderSignal.PowerOff);
                return null;
            case Reset:
                chip.Signalled(ReaderSignal.Reset);
                return null;
            case TellAnswerToReset:
                return chip.AnswerToReset;
            default:
                return null;
        }
    }

    private byte[]? Receive(int length)
    {
        for (var count = 0; count < length; )
        {
            var received = socket.Receive(message, count, length - count, SocketFlags.None);
            if (received == 0)
                return null;
            count += received;
            AcknowledgeAtOnce();
        }
        return message[..length];
    }

    // vpcd sends length and message apart, and its kernel keeps the second back until the first is acknowledged: 40 ms, unless this is
    // asked for again after every receive
    private void AcknowledgeAtOnce()
    {
        if (OperatingSystem.IsLinux())
            socket.SetRawSocketOption(Tcp, QuickAcknowledgement, [1, 0, 0, 0]);
    }

    private void Send(ReadOnlySpan<byte> answer)
    {
        Span<byte> whole = new byte[sizeof(ushort) + answer.Length];
        BinaryPrimitives.WriteUInt16BigEndian(whole, (ushort)answer.Length);
        answer.CopyTo(whole[sizeof(ushort)..]);
        while (!whole.IsEmpty)
            whole = whole[socket.Send(whole)..];
    }
}
