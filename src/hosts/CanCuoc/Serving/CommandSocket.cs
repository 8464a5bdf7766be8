using System.Net.Sockets;
using System.Text.Json;

namespace CanCuoc.Program;

/// <summary>
/// Lets a command that is run beside the server work through it, for one process owns the data folder. Only the folder's owner can open
/// the socket, so the caller is that user, as at the console.
/// </summary>
internal sealed class CommandSocket(OpenRegistry registry) : IDisposable
{
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    private string Address => Storage.DataFolder.SocketOf(registry.Folder.Path);

    /// <summary>Serves commands until stopped; each runs beside the others.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Listen();
        ForwardedConsole.Install();
        while (!cancellation.IsCancellationRequested)
        {
            var connection = await listener.AcceptAsync(cancellation);
            _ = Task.Run(() => ServeAsync(connection, cancellation), CancellationToken.None);
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        File.Delete(Address);
    }

    // What a killed server left behind is nobody's: this process owns the folder.
    private void Listen()
    {
        File.Delete(Address);
        listener.Bind(new UnixDomainSocketEndPoint(Address));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Address, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        listener.Listen();
    }

    private async Task ServeAsync(Socket connection, CancellationToken stopping)
    {
        await using var stream = new NetworkStream(connection, ownsSocket: true);
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true };
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            var request = SocketMessage.Read(await reader.ReadLineAsync(stopping));
            if (request?.Arguments is not { } arguments)
                return;
            _ = CancelWhenGoneAsync(reader, leaving);
            var code = await RunAsync(arguments, writer, leaving.Token);
            await writer.WriteLineAsync(new SocketMessage(Exit: code).ToLine());
        }
        catch (Exception gone) when (gone is IOException or JsonException or OperationCanceledException)
        {
            // The caller left, or was never a client of ours: there is nobody to answer.
        }
    }

    private async Task<int> RunAsync(IReadOnlyList<string> arguments, StreamWriter writer, CancellationToken leaving)
    {
        ServedRegistry.Current = registry;
        ForwardedConsole.SendTo(
            (text, isError) =>
                writer.WriteLineAsync(
                    (isError ? new SocketMessage(Error: text) : new SocketMessage(Output: text)).ToLine()
                )
        );
        return await Commands.InvokeAsync(arguments, leaving);
    }

    // The client says nothing more; the end of its stream means that it was stopped.
    private static async Task CancelWhenGoneAsync(StreamReader reader, CancellationTokenSource leaving)
    {
        try
        {
            await reader.ReadLineAsync(leaving.Token);
            await leaving.CancelAsync();
        }
        catch (Exception over) when (over is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The command ended first.
        }
    }
}
