using System.Diagnostics;
using System.Reflection;

namespace CanCuoc.Testing;

/// <summary>
/// The running test program once more, in a process of its own, with arguments that make it work instead of test. It tells its work line
/// by line, and is killed without a word (SIGKILL). Its input ends when this process does, so that it need not outlive it.
/// </summary>
public sealed class KillableProgram : IDisposable
{
    private readonly Process process;

    private KillableProgram(Process process) => this.process = process;

    public static KillableProgram Start(params IEnumerable<string> arguments)
    {
        var self = Environment.ProcessPath!;
        string[] host =
            Path.GetFileNameWithoutExtension(self) == "dotnet" ? ["exec", Assembly.GetEntryAssembly()!.Location] : [];
        var start = new ProcessStartInfo(self, [.. host, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return new KillableProgram(Process.Start(start)!);
    }

    /// <summary>Its next line; null when it ended.</summary>
    public ValueTask<string?> NextAsync(CancellationToken cancellation) =>
        process.StandardOutput.ReadLineAsync(cancellation);

    /// <summary>Kills it, and gives the whole lines that it had still told. Half a line was not told.</summary>
    public async Task<IReadOnlyList<string>> KillAsync(CancellationToken cancellation)
    {
        process.Kill(entireProcessTree: true);
        var rest = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return rest.Split('\n')[..^1];
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
