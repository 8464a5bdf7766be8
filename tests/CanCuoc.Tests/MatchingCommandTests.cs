namespace CanCuoc.Program.Tests;

/// <summary>The matcher at the command line, on prints that nobody has; no registry takes part.</summary>
public sealed class MatchingCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cancuoc-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Explain_OfAnInventedPrint_WritesAPictureAStep()
    {
        await InventAsync("7", "print.png");

        var (code, output) = await ProgramRun.StartAsync([
            "matching",
            "explain",
            At("print.png"),
            "--out",
            At("page.html"),
            "--pictures",
            folder,
            "--lang",
            "en",
        ]);

        code.ShouldBe(0, output);
        output.ShouldContain("minutiae; the stored template has");
        var page = await File.ReadAllTextAsync(At("page.html"));
        page.ShouldContain("<html lang=\"en\">");
        page.ShouldContain("Phase and its turns");
        page.Split("data:image/png;base64,").Length.ShouldBe(12);
        page.ShouldNotContain("http://localhost");
        Directory.GetFiles(folder, "print-*.svg").Length.ShouldBe(11);
    }

    [Fact]
    public async Task Compare_OfOneFingerAndOfTwo_SaysSoInWordsAndJoinsWhatMeets()
    {
        await InventAsync("7", "one.png");
        await InventAsync("7", "again.png", "--impression", "2");
        await InventAsync("8", "other.png");

        var same = await ProgramRun.StartAsync([
            "matching",
            "compare",
            At("one.png"),
            At("again.png"),
            "--out",
            At("page.html"),
        ]);
        var other = await ProgramRun.StartAsync(["matching", "compare", At("one.png"), At("other.png")]);

        same.Code.ShouldBe(0, same.Output);
        same.Output.ShouldContain("the same finger; fewer than one in 10,000");
        other.Output.ShouldContain("not seen to be the same finger");
        var page = await File.ReadAllTextAsync(At("page.html"));
        page.ShouldContain("cùng một ngón");
        page.ShouldContain("minutia matched");
    }

    [Fact]
    public async Task Explain_OfWhatIsNoPrint_NamesTheReason()
    {
        await File.WriteAllBytesAsync(At("rubbish.png"), [1, 2, 3]);
        await File.WriteAllBytesAsync(
            At("gray.pgm"),
            [.. "P5 200 200 255\n"u8, .. Enumerable.Repeat((byte)200, 200 * 200)]
        );

        foreach (
            var (file, code) in new[] { ("none.png", "RUN-28"), ("rubbish.png", "IMG-02"), ("gray.pgm", "MAT-03") }
        )
        {
            var explained = await ProgramRun.StartAsync(["matching", "explain", At(file), "--out", At("page.html")]);
            var compared = await ProgramRun.StartAsync(["matching", "compare", At(file), At(file)]);

            (explained.Code, compared.Code).ShouldBe((1, 1));
            explained.Output.ShouldContain($"{code} ({At(file)})");
            compared.Output.ShouldContain(code);
            File.Exists(At("page.html")).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Invent_WhereNothingCanBeWritten_IsRefused()
    {
        var (code, output) = await ProgramRun.StartAsync(["matching", "invent", "7", "--out", At("no/print.png")]);

        code.ShouldBe(1);
        output.ShouldContain("RUN-29");
    }

    private async Task InventAsync(string seed, string file, params string[] options)
    {
        var (code, output) = await ProgramRun.StartAsync(["matching", "invent", seed, "--out", At(file), .. options]);
        code.ShouldBe(0, output);
    }

    private string At(string file) => Path.Combine(folder, file);
}
