using System.Diagnostics;

namespace CanCuoc.Gateway.Tests;

/// <summary>Runs what an agency would run on a machine of its own.</summary>
internal static class StrangerProgram
{
    public static async Task<(int Exit, string Output)> RunAsync(
        string folder,
        string program,
        params IEnumerable<string> arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            // A server that a build leaves behind would keep its output open.
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
