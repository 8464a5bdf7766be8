using System.Diagnostics;
using CanCuoc.Testing;

namespace CanCuoc.Reader.Tests;

/// <summary>The program as its user runs it, in a process of its own.</summary>
internal static class ReaderRun
{
    private static readonly string Program = Path.Combine(
        Repository.Root,
        "src/hosts/Reader/bin",
        Path.GetRelativePath(Path.Combine(Repository.Root, "tests/Reader.Tests/bin"), AppContext.BaseDirectory),
        "cancuoc-reader.dll"
    );

    public static Process Start(params IEnumerable<string> arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", ["exec", Program, .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;

    public static async Task<(int Code, string Output, string Error)> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
