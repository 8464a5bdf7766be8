using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CanCuoc.Bench;

/// <summary>Keep-alive connections that do as little as a client can, so that the server is what is measured.</summary>
internal sealed class HttpClients : IDisposable
{
    private static readonly byte[] LengthHeader = Encoding.ASCII.GetBytes("Content-Length: ");

    private readonly Socket[] connections;
    private readonly byte[][] buffers;

    public HttpClients(string address, int count)
    {
        var server = new IPEndPoint(IPAddress.Loopback, new Uri(address).Port);
        connections = [.. Enumerable.Range(0, count).Select(_ => Connect(server))];
        buffers = [.. connections.Select(_ => new byte[16 * 1024])];
    }

    /// <summary>One request and its whole answer.</summary>
    public async Task GetAsync(int client, string path)
    {
        var (socket, buffer) = (connections[client], buffers[client]);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        var received = 0;
        do
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(received));
            received += count > 0 ? count : throw new InvalidOperationException("The server closed the connection.");
        } while (!IsWhole(buffer.AsSpan(0, received)));
        if (!buffer.AsSpan(9, 3).SequenceEqual("200"u8))
            throw new InvalidOperationException(Encoding.UTF8.GetString(buffer, 0, received));
    }

    public void Dispose()
    {
        foreach (var connection in connections)
            connection.Dispose();
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var body = answer.IndexOf("\r\n\r\n"u8) + 4;
        if (body < 4)
            return false;
        var length = answer.IndexOf(LengthHeader);
        if (length < 0)
            return answer.EndsWith("0\r\n\r\n"u8);
        var digits = answer[(length + LengthHeader.Length)..];
        return answer.Length
            >= body
                + int.Parse(digits[..digits.IndexOf((byte)'\r')], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Socket Connect(IPEndPoint server)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(server);
        return socket;
    }
}
