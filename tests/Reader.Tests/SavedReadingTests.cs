using System.Text.Json.Nodes;

namespace CanCuoc.Reader.Tests;

/// <summary>Readings in folders: judged again, and compared.</summary>
public sealed class SavedReadingTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Show_OfASavedReading_JudgesItWithoutAChip()
    {
        var reading = folder.Save("reading", Specimen.Card());
        var trust = folder.Write("trust.pem", System.Text.Encoding.ASCII.GetBytes(Specimen.TrustPem));

        var (code, output, error) = await ReaderRun.RunAsync("show", reading, "--trust", trust);

        code.ShouldBe(0, output + error);
        output.ShouldStartWith("*** THẺ MẪU / SPECIMEN");
        output.ShouldMatch("authentic data\\? +CÓ / YES");
        output.ShouldMatch("genuine chip\\? +chưa kiểm tra / not checked");
        output.ShouldContain("Trần Thị Ngọc Bích");
        output.ShouldNotContain("opened by");
    }

    [Fact]
    public async Task Show_OfAFileSomebodyChanged_SaysNo()
    {
        var reading = folder.Save("reading", Specimen.Card());
        File.WriteAllBytes(
            Path.Combine(reading, "EF.DG13.bin"),
            (Specimen.Citizen with { PlaceOfOrigin = "Phường Tưởng Tượng" }).Encode()
        );

        var (code, output, _) = await ReaderRun.RunAsync("show", reading, "--json");

        code.ShouldBe(1);
        output.ShouldContain("CHI-48");
        JsonNode.Parse(output)!["folder"]!.GetValue<string>().ShouldBe(reading);
    }

    [Fact]
    public async Task Show_OfAnotherFolder_IsRefused()
    {
        var (code, _, error) = await ReaderRun.RunAsync("show", folder);

        code.ShouldBe(2);
        error.ShouldContain("RDR-10");
    }

    [Fact]
    public async Task Show_WithoutTheSignature_CannotBeRead()
    {
        var reading = folder.Save("reading", Specimen.Card());
        File.Delete(Path.Combine(reading, "EF.SOD.bin"));

        var (code, _, error) = await ReaderRun.RunAsync("show", reading);

        code.ShouldBe(3);
        error.ShouldContain("CHI-20 (SOD)");
    }

    [Fact]
    public async Task Compare_OfTheSameReading_EndsWithZero()
    {
        var reading = folder.Save("reading", Specimen.Card());

        var (code, output, error) = await ReaderRun.RunAsync("compare", reading, reading);

        code.ShouldBe(0, output + error);
        output.ShouldContain("The two readings are the same");
    }

    [Fact]
    public async Task Compare_OfACitizenWhoMoved_TellsBothResidencesAndTheHashes()
    {
        var before = folder.Save("before", Specimen.Card());
        var moved = Specimen.Citizen with { PermanentResidence = "Phường Tưởng Tượng" };
        var picture = Specimen.Portrait.ToArray();
        picture[^3] ^= 1;
        var after = folder.Save("after", Specimen.Card(moved, picture));
        File.Delete(Path.Combine(after, "EF.DG2.bin"));

        var (code, output, error) = await ReaderRun.RunAsync("compare", before, after);
        var (_, line, _) = await ReaderRun.RunAsync("compare", before, after, "--json");

        code.ShouldBe(1, output + error);
        output.ShouldContain("EF.DG2  chỉ có trong lần đọc thứ nhất / only in the first");
        output.ShouldMatch("Nơi thường trú / Permanent residence\n +1: –\n +2: Phường Tưởng Tượng");
        var told = JsonNode.Parse(line)!;
        told["format"]!.GetValue<string>().ShouldBe("cancuoc-reader-comparison/1");
        told["same"]!.GetValue<bool>().ShouldBeFalse();
        var files = told["files"]!.AsArray();
        files.Select(file => $"{file!["file"]} {file["in"]}").ShouldBe(["DG2 first", "DG13 both", "SOD both"]);
        files[2]!["fields"]!
            .AsArray()
            .Select(field => field!["name"]!.GetValue<string>())
            .ShouldBe(["Hash.DG2", "Hash.DG13"]);
    }

    [Fact]
    public async Task Compare_OfWhatIsNoReading_NamesTheFolder()
    {
        var reading = folder.Save("reading", Specimen.Card());
        var broken = folder.Save("broken", Specimen.Card());
        File.WriteAllBytes(Path.Combine(broken, "EF.COM.bin"), [0x60]);

        var none = await ReaderRun.RunAsync("compare", reading, folder["none"]);
        var rubbish = await ReaderRun.RunAsync("compare", broken, reading);

        (none.Code, rubbish.Code).ShouldBe((2, 2));
        none.Error.ShouldContain($"RDR-10 ({folder["none"]})");
        rubbish.Error.ShouldContain($"CHI-13 ({broken})");
    }
}
