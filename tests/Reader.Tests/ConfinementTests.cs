using System.Net.Sockets;

namespace CanCuoc.Reader.Tests;

/// <summary>What the process that decodes pictures has given up.</summary>
public sealed class ConfinementTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Confined_CanReadWriteMakeConnectAndStartNothing()
    {
        folder.Write("secret", "x"u8);
        using var listening = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listening.Bind(new UnixDomainSocketEndPoint(folder["socket"]));
        listening.Listen();

        var (code, told) = await RunAsync(ConfinedProgram.Verb, folder);

        code.ShouldBe(0, told);
        told.ShouldContain("before: read write make connect listen start.");
        told.ShouldContain("after: .");
    }

    [Fact]
    public async Task Confined_WithMoreMemoryThanAPortraitTakes_Ends()
    {
        var (free, hoarded) = await RunAsync(ConfinedProgram.HoardVerb, "free");
        var (confined, told) = await RunAsync(ConfinedProgram.HoardVerb, ConfinedProgram.Verb);

        free.ShouldBe(0, hoarded);
        hoarded.ShouldContain("hoarded.");
        confined.ShouldNotBe(0, told);
        told.ShouldContain("begins.");
        told.ShouldNotContain("hoarded.");
    }

    /// <summary>Nothing of the picture has been read yet when it is confined; no socket is open, least of all pcscd's.</summary>
    [Fact]
    public async Task DecodePicture_BeforeItReads_IsConfined()
    {
        using var process = ReaderRun.StartProgram(
            [.. ReaderRun.Command, PictureDecoder.Verb],
            "DOTNET_EnableDiagnostics"
        );
        var status = "";
        for (var waited = 0; waited < 600 && !status.Contains("Seccomp:\t2", StringComparison.Ordinal); waited++)
        {
            await Task.Delay(50);
            status = await File.ReadAllTextAsync($"/proc/{process.Id}/status");
        }
        var limits = await File.ReadAllTextAsync($"/proc/{process.Id}/limits");
        var open = Directory.GetFiles($"/proc/{process.Id}/fd").Select(Target).ToList();
        process.Kill();

        status.ShouldContain("NoNewPrivs:\t1");
        limits.ShouldMatch("Max open files +4 +4 ");
        limits.ShouldMatch("Max file size +0 +0 ");
        limits.ShouldMatch("Max cpu time +10 +10 ");
        open.ShouldNotBeEmpty();
        open.ShouldAllBe(target => !target.StartsWith("socket:", StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Told)> RunAsync(params IEnumerable<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CanCuoc.Reader.Tests.dll");
        using var process = ReaderRun.StartProgram(["dotnet", "exec", program, .. arguments]);
        var complaints = process.StandardError.ReadToEndAsync();
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, told + await complaints);
    }

    private static string Target(string link) => new FileInfo(link).LinkTarget ?? "";
}
