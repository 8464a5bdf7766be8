using System.Net;
using System.Net.Sockets;

namespace CanCuoc.Chip.Tests.Readers;

/// <summary>A virtual reader that does what the test tells it.</summary>
internal sealed class FakeVpcd : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public FakeVpcd() => listener.Start();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The chip that is plugged in next.</summary>
    public async Task<NetworkStream> AcceptAsync() => (await listener.AcceptTcpClientAsync()).GetStream();

    /// <summary>Sends a message byte by byte, as a slow network would.</summary>
    public static async Task SendAsync(NetworkStream chip, string message)
    {
        var bytes = Convert.FromHexString(message);
        byte[] whole = [(byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
        foreach (var octet in whole)
            await chip.WriteAsync(new[] { octet });
    }

    public static async Task<string> ReceiveAsync(NetworkStream chip)
    {
        var length = new byte[2];
        await chip.ReadExactlyAsync(length);
        var message = new byte[(length[0] << 8) | length[1]];
        await chip.ReadExactlyAsync(message);
        return Convert.ToHexString(message);
    }

    public void Dispose() => listener.Dispose();
}
