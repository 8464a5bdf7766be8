using System.Text;
using System.Text.Json.Nodes;

namespace CanCuoc.Reader.Tests;

/// <summary>A folder of what the program is to believe, as <c>trust</c> shows it and as a reading is judged by it.</summary>
public sealed class TrustFolderTests : IDisposable
{
    private readonly TestFolder folder = new();

    public TrustFolderTests() => folder.Write("0", Specimen.Country.RawData);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Trust_OfAFolder_TellsEveryKindByContentAndItsAge()
    {
        folder.Write("1", SpecimenLists.Empty);
        folder.Write("2", SpecimenLists.Master);

        var (code, output, error) = await ReaderRun.RunAsync("trust", "--trust", folder);

        code.ShouldBe(0, output + error);
        output.ShouldContain("CN=Country signer, O=CanCuoc SPECIMEN, C=UT");
        output.ShouldMatch(
            "danh sách thu hồi / revocation list .* \\(3 ngày / days\\), lần tới / next [0-9/]{10}, 0 chứng thư"
        );
        output.ShouldMatch("danh sách chứng thư / master list .* \\(7 ngày / days\\), 2 chứng thư");
        output.ShouldContain("2 cơ quan ký / country signers");
        output.ShouldNotContain("OVERDUE");
    }

    [Fact]
    public async Task Trust_WithAListOverdue_SaysSoAndEndsWithOne()
    {
        folder.Write("1", SpecimenLists.Overdue);

        var (code, output, _) = await ReaderRun.RunAsync("trust", "--trust", folder);
        var (_, line, _) = await ReaderRun.RunAsync("trust", "--trust", folder, "--json");

        code.ShouldBe(1);
        output.ShouldContain("QUÁ HẠN / OVERDUE");
        var list = JsonNode.Parse(line)!["trust"]!["lists"]![0]!;
        list["kind"]!.GetValue<string>().ShouldBe("revocation-list");
        list["overdue"]!.GetValue<bool>().ShouldBeTrue();
        list["issued"]!.GetValue<DateTimeOffset>().ShouldBe(Specimen.Now.AddDays(-100), TimeSpan.FromSeconds(1));
        list["nextUpdate"]!.GetValue<DateTimeOffset>().ShouldBe(Specimen.Now.AddDays(-10), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Trust_WithANewerListBesideAnOldOne_HasNothingOverdue()
    {
        folder.Write("1", SpecimenLists.Overdue);
        folder.Write("2", SpecimenLists.Empty);

        var (code, output, error) = await ReaderRun.RunAsync("trust", "--trust", folder);
        var (_, line, _) = await ReaderRun.RunAsync("trust", "--trust", folder, "--json");

        code.ShouldBe(0, output + error);
        output.ShouldContain("đã có danh sách mới hơn / a newer one is held");
        output.ShouldNotContain("OVERDUE");
        JsonNode.Parse(line)!["trust"]!["lists"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Trust_OfListsThatNobodyAnswersFor_TellsWhyAndEndsWithOne()
    {
        var master = folder.Write("1", SpecimenLists.Master);
        var list = folder.Write("2", SpecimenLists.Empty);

        var (code, output, _) = await ReaderRun.RunAsync("trust", "--trust", master, "--trust", list, "--json");

        code.ShouldBe(1, output);
        var trust = JsonNode.Parse(output)!["trust"]!;
        trust["countrySigners"]!.GetValue<int>().ShouldBe(0);
        trust["notTaken"]!
            .AsArray()
            .Select(row => $"{Path.GetFileName(row!["file"]!.GetValue<string>())} {row["reason"]!["code"]}")
            .ShouldBe(["1 CHI-92", "2 CHI-57"]);
    }

    [Fact]
    public async Task Trust_OfAFileThatIsNothing_IsRefusedByItsName()
    {
        var notes = folder.Write("notes", Encoding.UTF8.GetBytes("ghi chú"));

        var (code, _, error) = await ReaderRun.RunAsync("trust", "--trust", folder);

        code.ShouldBe(2);
        error.ShouldContain($"CHI-40 ({notes})");
    }

    [Fact]
    public async Task Show_WithTheSignerRevoked_SaysNoAndWhy()
    {
        folder.Write("1", SpecimenLists.WithSigner);
        using var readings = new TestFolder();
        var reading = readings.Save("reading", Specimen.Card());

        var (code, output, error) = await ReaderRun.RunAsync("show", reading, "--trust", folder);

        code.ShouldBe(1, output + error);
        output.ShouldMatch("authentic data\\? +KHÔNG / NO");
        output.ShouldContain("The document signer's certificate was revoked.");
        output.ShouldContain("danh sách thu hồi / revocation list");
    }

    [Fact]
    public async Task Show_WithAListOverdue_SaysYesAndThatWhatCameAfterIsNotKnown()
    {
        folder.Write("1", SpecimenLists.Overdue);
        using var readings = new TestFolder();
        var reading = readings.Save("reading", Specimen.Card());

        var (code, output, error) = await ReaderRun.RunAsync("show", reading, "--trust", folder, "--json");

        code.ShouldBe(0, output + error);
        var told = JsonNode.Parse(output)!;
        told["answers"]!["authenticData"]!["reasons"]!.ToJsonString().ShouldContain("out of date");
        told["trust"]!["lists"]![0]!["overdue"]!.GetValue<bool>().ShouldBeTrue();
    }
}
