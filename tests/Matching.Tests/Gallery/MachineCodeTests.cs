using System.Diagnostics;
using System.Runtime.CompilerServices;
using CanCuoc.Matching.Gallery.Scoring;

namespace CanCuoc.Matching.Tests.Gallery;

public sealed class MachineCodeTests
{
    [Fact]
    public async Task Bytes_AreWhatTheirSourceAssemblesTo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The source is for the GNU assembler.");
        Assert.SkipUnless(File.Exists("/usr/bin/cc") && File.Exists("/usr/bin/objcopy"), "There is no assembler.");
        using var folder = new GalleryFolder();
        var (compiled, code) = (folder.Place("code.o"), folder.Place("code.bin"));

        await RunAsync("cc", "-c", Source(), "-o", compiled);
        await RunAsync("objcopy", "-O", "binary", "-j", ".text", compiled, code);

        (await File.ReadAllBytesAsync(code)).ShouldBe(MachineCode.Bytes);
    }

    private static string Source([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Matching/Gallery/Scoring/MachineCode.s");

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
    }
}
