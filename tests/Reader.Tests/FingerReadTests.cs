using System.Text;
using System.Text.Json.Nodes;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Reader.Tests;

/// <summary>The program before a card with fingers, which gives them to terminals with a right to them.</summary>
[Collection(Plugged.Collection)]
public sealed class FingerReadTests(PluggedCardWithFingers card) : IClassFixture<PluggedCardWithFingers>, IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Read_WithoutTerminal_SaysThatFingersWereNotGiven()
    {
        card.SkipWhereMissing();

        var (code, output, error) = await ReadAsync("--json");

        code.ShouldBe(0, output + error);
        var told = JsonNode.Parse(output)!;
        told["fingers"].ShouldBeNull();
        told["notRead"]!.AsArray().Select(row => $"{row!["code"]} {row["about"]}").ShouldBe(["CHI-88 DG3"]);
        told["answers"]!["genuineChip"]!["answer"]!.GetValue<string>().ShouldBe("yes");
    }

    [Fact]
    public async Task Read_WithARightToFingers_TellsWhichAndWritesThemNowhere()
    {
        card.SkipWhereMissing();
        var (trace, files) = (folder["trace"], folder["files"]);

        var (code, output, error) = await ReadAsync([
            .. Terminal(TerminalRights.Fingerprints),
            "--trace",
            trace,
            "--files",
            files,
            "--json",
        ]);

        code.ShouldBe(0, output + error);
        var fingers = JsonNode.Parse(output)!["fingers"]!;
        fingers["positions"]!.AsArray().Select(one => $"{one}").ShouldBe(["right-index", "left-thumb"]);
        fingers["folder"].ShouldBeNull();
        folder.Names("files").ShouldNotContain("EF.DG3.bin");
        folder.Names("files").ShouldContain("EF.DG14.bin");
        var written = Directory.GetFiles(files).Append(trace).Select(File.ReadAllBytes);
        written.Append(Encoding.UTF8.GetBytes(output + error)).ShouldAllBe(bytes => !SpecimenFingers.IsIn(bytes));
    }

    [Fact]
    public async Task Read_WithAFolderForFingers_SavesThemForTheOwnerAlone()
    {
        card.SkipWhereMissing();
        var prints = folder["prints"];

        var (code, output, error) = await ReadAsync([.. Terminal(TerminalRights.Fingerprints), "--fingers", prints]);

        code.ShouldBe(0, output + error);
        output.ShouldMatch("Vân tay / fingers +right-index, left-thumb");
        folder.Names("prints").ShouldBe(["1-right-index.wsq", "2-left-thumb.wsq"]);
        var file = Path.Combine(prints, "1-right-index.wsq");
        File.ReadAllBytes(file).ShouldBe(SpecimenFingers.RightIndex);
        TestFolder.ModeOf(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        TestFolder.ModeOf(prints).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Read_WithCertificatesWithoutARightToFingers_SaysThatTheyWereNotGiven()
    {
        card.SkipWhereMissing();

        var (code, output, error) = await ReadAsync([.. Terminal(TerminalRights.None), "--fingers", folder["prints"]]);

        code.ShouldBe(0, output + error);
        output.ShouldMatch("Không đọc / not read +DG3 CHI-88");
        Directory.Exists(folder["prints"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Read_WithTheFilesOfTheReading_IsJudgedAlikeLater()
    {
        card.SkipWhereMissing();
        await ReadAsync("--files", folder["before"]);
        await ReadAsync("--files", folder["after"]);

        var shown = await ReaderRun.RunAsync("show", folder["before"], "--trust", card.TrustFile);
        var compared = await ReaderRun.RunAsync("compare", folder["before"], folder["after"]);
        var again = await ReadAsync("--files", folder["before"]);

        (shown.Code, compared.Code, again.Code).ShouldBe((0, 0, 2), shown.Output + compared.Output);
        again.Error.ShouldContain("RDR-08");
        TestFolder
            .ModeOf(Path.Combine(folder["before"], "EF.DG1.bin"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Read_WithAPortraitInJpeg2000_SavesItAsPng()
    {
        card.SkipWhereMissing();

        var (code, output, error) = await ReadAsync("--photo", folder["face.jpg"], "--json");

        code.ShouldBe(0, output + error);
        var portrait = JsonNode.Parse(output)!["portrait"]!;
        portrait["format"]!.GetValue<string>().ShouldBe("jpeg2000");
        portrait["file"]!.GetValue<string>().ShouldBe(folder["face.png"]);
        var picture = Pictures.OfPng(await File.ReadAllBytesAsync(folder["face.png"]));
        picture.Encode().ShouldBe(SpecimenFingers.Face.Encode());
    }

    [Fact]
    public async Task Read_IntoAFolderThatCannotBeMade_ShowsTheCardAndEndsWithTwo()
    {
        card.SkipWhereMissing();

        var (code, output, error) = await ReadAsync("--files", "/dev/null/files", "--json");

        code.ShouldBe(2, output + error);
        error.ShouldContain("RDR-09 (/dev/null/files)");
        JsonNode.Parse(output)!["answers"]!["authenticData"]!["answer"]!.GetValue<string>().ShouldBe("yes");
    }

    [Fact]
    public async Task Watch_WithARightToFingers_ReadsThem()
    {
        card.SkipWhereMissing();
        using var watching = ReaderRun.Start([
            "watch",
            "--can",
            Specimen.AccessNumber,
            "--json",
            .. Terminal(TerminalRights.Fingerprints),
        ]);

        var line = await watching.StandardOutput.ReadLineAsync();

        watching.Kill();
        JsonNode.Parse(line!)!["fingers"]!["positions"]!.AsArray().Count.ShouldBe(2);
    }

    private string[] Terminal(TerminalRights rights) =>
        [
            "--terminal",
            folder.Write("chain", SpecimenTerminal.Chain(rights)),
            "--terminal",
            folder.Write("key", SpecimenTerminal.LockedKey),
            "--terminal-password-file",
            folder.Write("password", Encoding.UTF8.GetBytes($"{SpecimenTerminal.Password}\n")),
        ];

    private Task<(int Code, string Output, string Error)> ReadAsync(params string[] arguments) =>
        ReaderRun.RunAsync(["read", "--can", Specimen.AccessNumber, "--trust", card.TrustFile, .. arguments]);
}
