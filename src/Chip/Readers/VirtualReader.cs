using System.Net.Sockets;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Readers;

/// <summary>
/// A place in the virtual reader vpcd, which shows what is plugged into it to every program of its machine as a card on a reader. vpcd is
/// the server. What it sends is a signal if it is one byte long, else a command to answer.
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
        "Đầu đọc ảo không nhận chip: một chip khác đang ở trong đó; hãy rút chip kia ra hoặc dùng cổng khác.",
        "The virtual reader does not take the chip: another one is in it; remove that one or use the other port."
    );

    public static readonly Refusal Gone = new(
        "CHI-28",
        "Đầu đọc ảo đã dừng; chip không còn trong đầu đọc.",
        "The virtual reader has stopped; the chip is no longer in it."
    );

    /// <summary>Of the first of the two places that vpcd has by default; the second is one higher.</summary>
    public const int FirstPort = 35963;

    private const byte TellAnswerToReset = 4;

    /// <summary>pcscd asks every 0.4 s whether a card is there, by its answer to reset.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    /// <summary>pcscd powers a card that it has just seen; one that was asked this often and not powered, it takes for the one before.</summary>
    private const int MostAsksBeforePower = 4;

    private const int MostReplugs = 2;

    /// <summary>Long enough for pcscd to see that the place is empty.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string host;
    private readonly int port;
    private VirtualReaderLine line;
    private bool isPowered;
    private int asks;

    private VirtualReader(string host, int port, VirtualReaderLine line)
    {
        this.host = host;
        this.port = port;
        this.line = line;
    }

    public static async Task<Outcome<VirtualReader>> PlugAsync(
        string host,
        int port = FirstPort,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return new VirtualReader(host, port, await VirtualReaderLine.ConnectAsync(host, port, cancellationToken));
        }
        catch (SocketException)
        {
            return NotThere.For($"{host}:{port}");
        }
    }

    /// <summary>Lets the chip answer on a thread of its own until the reader goes away, which is refused, or it is cancelled.</summary>
    public async Task<Outcome<Done>> PlayAsync(PluggedChip chip, CancellationToken cancellationToken)
    {
        await using var unplugging = cancellationToken.Register(() => line.Dispose());
        try
        {
            for (var replugs = 0; await PlayOnceAsync(chip, replugs < MostReplugs) is var ended; replugs++)
            {
                line.Dispose();
                if (ended is not null)
                    return cancellationToken.IsCancellationRequested ? Done.It : ended;
                await Task.Delay(Pause, cancellationToken);
                line = await VirtualReaderLine.ConnectAsync(host, port, cancellationToken);
            }
            return Gone;
        }
        catch (SocketException)
        {
            return Gone;
        }
        catch (OperationCanceledException)
        {
            return Done.It;
        }
    }

    /// <summary>Takes the chip out.</summary>
    public void Dispose() => line.Dispose();

    /// <summary>Why the chip is no longer in the reader; null when it should be plugged in anew.</summary>
    private Task<Refusal?> PlayOnceAsync(PluggedChip chip, bool mayReplug) =>
        Task.Factory.StartNew(
            () => Play(chip, mayReplug),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    private Refusal? Play(PluggedChip chip, bool mayReplug)
    {
        (isPowered, asks) = (false, 0);
        try
        {
            line.SetLimit(LongestSilence);
            while (line.Receive() is { } message)
            {
                if (Answer(chip, message) is { } answer)
                    line.Send(answer.Span);
                if (mayReplug && !isPowered && asks >= MostAsksBeforePower)
                    return null;
                line.SetLimit(TimeSpan.Zero);
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

    private ReadOnlyMemory<byte>? Answer(PluggedChip chip, byte[] message)
    {
        if (message.Length != 1)
            return chip.Answer(message);
        if (message[0] == TellAnswerToReset)
        {
            asks++;
            return chip.AnswerToReset;
        }
        var signal = (ReaderSignal)message[0];
        isPowered |= signal == ReaderSignal.PowerOn;
        if (Enum.IsDefined(signal))
            chip.Signalled(signal);
        return null;
    }
}
