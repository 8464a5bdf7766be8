using System.Net.Sockets;
using CanCuoc.Storage;

namespace CanCuoc.Program;

/// <summary>Hands a command to the server that owns the data folder, and prints what it answers.</summary>
internal static class CommandClient
{
    /// <summary>The command's exit code; null when no server answers.</summary>
    public static async Task<int?> TryRunAsync(
        string folder,
        IEnumerable<string> arguments,
        CancellationToken cancellation
    )
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            var address = new UnixDomainSocketEndPoint(DataFolder.SocketOf(Path.GetFullPath(folder)));
            await socket.ConnectAsync(address, cancellation);
        }
        catch (SocketException)
        {
            return null;
        }
        await using var stream = new NetworkStream(socket);
        await using var writer = new StreamWriter(stream) { AutoFlush = true };
        using var reader = new StreamReader(stream);
        var request = new SocketMessage([.. FromHere([.. arguments])]);
        await writer.WriteLineAsync(request.ToLine().AsMemory(), cancellation);
        return await PrintAsync(reader, cancellation);
    }

    private static async Task<int> PrintAsync(StreamReader reader, CancellationToken cancellation)
    {
        while (SocketMessage.Read(await reader.ReadLineAsync(cancellation)) is { } message)
        {
            if (message.Exit is { } code)
                return code;
            await Console.Out.WriteAsync(message.Output);
            await Console.Error.WriteAsync(message.Error);
        }
        return ExitCode.Of(ServerLeft);
    }

    public static readonly Vocabulary.Refusal ServerLeft = new(
        "RUN-03",
        "Máy chủ dừng trước khi lệnh xong; hãy kiểm tra rồi chạy lại lệnh.",
        "The server stopped before the command was done; check, and run it again."
    );

    // The server stands in another folder: what names a file, or says where one is to be written, is told from the root.
    private static IEnumerable<string> FromHere(IReadOnlyList<string> arguments) =>
        arguments.Select(
            (argument, place) =>
                File.Exists(argument) || (place > 0 && arguments[place - 1] == "--out")
                    ? Path.GetFullPath(argument)
                    : argument
        );
}
