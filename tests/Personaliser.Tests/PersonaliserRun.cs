using System.Diagnostics;
using CanCuoc.Testing;

namespace CanCuoc.Personaliser.Tests;

/// <summary>The program as the factory runs it, in a process of its own, on a factory in a folder of its own.</summary>
internal sealed class PersonaliserRun : IDisposable
{
    private static readonly string Program = Path.Combine(
        Repository.Root,
        "src/hosts/Personaliser/bin",
        Path.GetRelativePath(Path.Combine(Repository.Root, "tests/Personaliser.Tests/bin"), AppContext.BaseDirectory),
        "cancuoc-personaliser.dll"
    );

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cancuoc-");

    public PersonaliserRun(string passphrase = "a passphrase for a test") =>
        File.WriteAllText(At("passphrase"), passphrase + "\n");

    public string At(string file) => Path.Combine(folder.FullName, file);

    public async Task<(int Code, string Output, string Error)> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    /// <summary>What it writes when all is well.</summary>
    public async Task<string> DoAsync(params IEnumerable<string> arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        code.ShouldBe(0, error);
        return output;
    }

    /// <summary>Kills it after a while, if it still runs; false when it was done before.</summary>
    public async Task<bool> KillAsync(TimeSpan after, params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return true;
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder.FullName,
        };
        start.Environment["CANCUOC_PASSPHRASE_FILE"] = At("passphrase");
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
