using System.Buffers.Binary;
using System.Net.Sockets;

namespace CanCuoc.Chip.Readers;

/// <summary>The line to vpcd: messages of two bytes of length and so many bytes, both ways.</summary>
internal sealed class VirtualReaderLine(Socket socket) : IDisposable
{
    // TCP and TCP_QUICKACK of Linux
    private const int Tcp = 6;
    private const int QuickAcknowledgement = 12;

    private readonly byte[] received = new byte[ushort.MaxValue];

    /// <summary>Plugs in.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    public static async Task<VirtualReaderLine> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        var plug = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await plug.ConnectAsync(host, port, cancellationToken);
            return new VirtualReaderLine(plug);
        }
        catch
        {
            plug.Dispose();
            throw;
        }
    }

    /// <summary>How long to wait for the next bytes; zero: for ever.</summary>
    public void SetLimit(TimeSpan limit) => socket.ReceiveTimeout = (int)limit.TotalMilliseconds;

    /// <summary>The next message; null when the other side left.</summary>
    public byte[]? Receive() =>
        Receive(sizeof(ushort)) is { } length ? Receive(BinaryPrimitives.ReadUInt16BigEndian(length)) : null;

    /// <summary>One write a message.</summary>
    public void Send(ReadOnlySpan<byte> message)
    {
        Span<byte> whole = new byte[sizeof(ushort) + message.Length];
        BinaryPrimitives.WriteUInt16BigEndian(whole, (ushort)message.Length);
        message.CopyTo(whole[sizeof(ushort)..]);
        while (!whole.IsEmpty)
            whole = whole[socket.Send(whole)..];
    }

    public void Dispose() => socket.Dispose();

    private byte[]? Receive(int length)
    {
        for (var count = 0; count < length; )
        {
            var more = socket.Receive(received, count, length - count, SocketFlags.None);
            if (more == 0)
                return null;
            count += more;
            AcknowledgeAtOnce();
        }
        return received[..length];
    }

    // vpcd sends length and bytes apart, and its kernel keeps the second back until the first is acknowledged: 40 ms, unless this is asked
    // for again after every receive
    private void AcknowledgeAtOnce()
    {
        if (OperatingSystem.IsLinux())
            socket.SetRawSocketOption(Tcp, QuickAcknowledgement, [1, 0, 0, 0]);
    }
}
