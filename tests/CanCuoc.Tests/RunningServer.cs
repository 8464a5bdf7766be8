using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CanCuoc.Program.Tests;

/// <summary>The program serving a folder, in a process of its own, on ports that are free.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];

    private RunningServer(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public string Printed => string.Join('\n', lines);

    public Uri At(int door) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port + door}"));

    /// <summary>Starts it, and waits until it has said how it is stopped, the last thing it says.</summary>
    public static async Task<RunningServer> StartAsync(IEnumerable<string> arguments)
    {
        var port = FreePort();
        string[] serving = ["--persons", "200", "--port", port.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo("dotnet", ["exec", ProgramRun.Program, .. serving, .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var server = new RunningServer(Process.Start(start)!, port);
        while (await server.process.StandardOutput.ReadLineAsync() is { } line)
        {
            server.lines.Add(line);
            if (line.Contains("Ctrl+C", StringComparison.Ordinal))
                return server;
        }
        throw new InvalidOperationException($"The server ended: {server.Printed}");
    }

    /// <summary>Without a word, as when the power goes.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    // Three ports in a row: two neighbours of a free one are free as a rule.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
