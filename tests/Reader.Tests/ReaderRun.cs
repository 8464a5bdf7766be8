using System.Diagnostics;
using CanCuoc.Testing;

namespace CanCuoc.Reader.Tests;

/// <summary>The program as its user runs it, in a process of its own. CANCUOC_READER names one that was published as native code.</summary>
internal static class ReaderRun
{
    /// <summary>As it was built beside the tests.</summary>
    public static string Program { get; } =
        Path.Combine(
            Repository.Root,
            "src/hosts/Reader/bin",
            Path.GetRelativePath(Path.Combine(Repository.Root, "tests/Reader.Tests/bin"), AppContext.BaseDirectory),
            "cancuoc-reader.dll"
        );

    public static IReadOnlyList<string> Command { get; } =
        Environment.GetEnvironmentVariable("CANCUOC_READER") is { } published
            ? [published]
            : ["dotnet", "exec", Program];

    public static Process Start(params IEnumerable<string> arguments) => StartProgram([.. Command, .. arguments]);

    /// <summary>Any program, and a setting of the runtime that is turned off.</summary>
    public static Process StartProgram(IEnumerable<string> command, string? turnedOff = null)
    {
        var start = new ProcessStartInfo(command.First(), command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (turnedOff is not null)
            start.Environment[turnedOff] = "0";
        return Process.Start(start)!;
    }

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
