using System.Diagnostics;
using System.Runtime.InteropServices;
using CanCuoc.Matching.Gallery.Scoring;

namespace CanCuoc.Matching.Tests.Gallery;

public sealed class MachineCodeTests
{
    [Fact]
    public async Task Bytes_AreWhatTheirSourceAssemblesTo()
    {
        var isX64 = RuntimeInformation.ProcessArchitecture == Architecture.X64;
        Assert.SkipUnless(OperatingSystem.IsLinux() && isX64, "The source is for x86-64.");
        Assert.SkipUnless(File.Exists("/usr/bin/as") && File.Exists("/usr/bin/objcopy"), "There is no assembler.");
        using var folder = new GalleryFolder();
        var (compiled, code) = (folder.Place("code.o"), folder.Place("code.bin"));

        await RunAsync("as", Source(), "-o", compiled);
        await RunAsync("objcopy", "-O", "binary", "-j", ".text", compiled, code);

        (await File.ReadAllBytesAsync(code)).ShouldBe(MachineCode.Bytes);
    }

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CanCuoc.slnx")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src/Matching/Gallery/Scoring/MachineCode.s");
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
    }
}
