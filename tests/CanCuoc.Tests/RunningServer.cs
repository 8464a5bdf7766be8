using System.Diagnostics;

namespace CanCuoc.Program.Tests;

/// <summary>The program serving a folder, in a process of its own, on ports that are free.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];

    private RunningServer(Process process) => this.process = process;

    public string Printed => string.Join('\n', lines);

    /// <summary>Where a door is: 0 officers, 1 citizens, 2 agencies.</summary>
    public Uri At(int door) =>
        new(lines.Where(line => line.Contains("http://", StringComparison.Ordinal)).ElementAt(door).Split(' ')[^1]);

    /// <summary>Starts it, and waits until it has said how it is stopped, the last thing it says.</summary>
    /// <param name="persons">How many people a new demonstration invents; of a thousand on it collects dirty files too.</param>
    public static async Task<RunningServer> StartAsync(IEnumerable<string> arguments, int persons = 200)
    {
        string[] serving = ["--persons", $"{persons}", "--port", "0"];
        var start = new ProcessStartInfo("dotnet", ["exec", ProgramRun.Program, .. serving, .. arguments])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var server = new RunningServer(Process.Start(start)!);
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
}
