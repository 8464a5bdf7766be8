using System.Text.Json.Nodes;
using CanCuoc.Testing;

namespace CanCuoc.Reader.Tests;

/// <summary>The program before a card in a real pcscd's virtual reader.</summary>
[Collection(Plugged.Collection)]
public sealed class ReadTests(PluggedCard card) : IClassFixture<PluggedCard>
{
    [Fact]
    public async Task Read_ByAccessNumber_SaysSpecimenFirstAndThreeAnswers()
    {
        card.SkipWhereMissing();

        var (code, output, error) = await ReaderRun.RunAsync(
            "read",
            "--can",
            Specimen.AccessNumber,
            "--trust",
            card.TrustFile
        );

        code.ShouldBe(0, output + error);
        output.ShouldStartWith("*** THẺ MẪU / SPECIMEN");
        output.ShouldMatch("Dữ liệu xác thực\\? / authentic data\\? +CÓ / YES");
        output.ShouldMatch("Chip thật\\? / genuine chip\\? +chip không có cách trả lời / not offered");
        output.ShouldMatch("Đúng người\\? / right holder\\? +chưa kiểm tra / not checked");
        output.ShouldMatch("Họ, chữ đệm và tên / Full name +Trần Thị Ngọc Bích");
        output.ShouldMatch("Mở chip bằng / opened by +PACE");
    }

    [Fact]
    public async Task Read_ByZoneAsJson_HasTheDocumentedShapeAndSavesThePortrait()
    {
        card.SkipWhereMissing();
        var photo = Path.GetTempFileName();

        var (code, output, error) = await ReaderRun.RunAsync([
            "read",
            "--mrz",
            .. Specimen.Zone.Lines,
            "--trust",
            card.TrustFile,
            "--photo",
            photo,
            "--json",
        ]);

        code.ShouldBe(0, output + error);
        var told = JsonNode.Parse(output)!.AsObject();
        told.Select(member => member.Key)
            .ShouldBe([
                "format",
                "reader",
                "specimen",
                "accessControl",
                "answers",
                "checks",
                "mrz",
                "holder",
                "portrait",
                "trust",
            ]);
        told["format"]!.GetValue<string>().ShouldBe("cancuoc-reader/1");
        told["answers"]!["authenticData"]!["answer"]!.GetValue<string>().ShouldBe("yes");
        told["holder"]!["name"]!.GetValue<string>().ShouldBe("Trần Thị Ngọc Bích");
        told["portrait"]!["file"]!.GetValue<string>().ShouldBe(photo);
        (await File.ReadAllBytesAsync(photo)).ShouldBe(Specimen.Portrait);
        File.Delete(photo);
    }

    [Fact]
    public async Task Read_WithoutTrust_EndsWithOneAndSaysWhy()
    {
        card.SkipWhereMissing();

        var (code, output, _) = await ReaderRun.RunAsync("read", "--can", Specimen.AccessNumber, "--json");

        code.ShouldBe(1);
        output.ShouldContain("CHI-44");
    }

    [Fact]
    public async Task Read_WithAnotherCardsZone_CouldNotBeRead()
    {
        card.SkipWhereMissing();

        var (code, output, _) = await ReaderRun.RunAsync(
            "read",
            "--document",
            "999999999",
            "--birth",
            "900509",
            "--expiry",
            "350509",
            "--json"
        );

        code.ShouldBe(3, output);
        JsonNode.Parse(output)!["refusal"]!["code"]!.GetValue<string>().ShouldStartWith("CHI-");
    }

    [Fact]
    public async Task Read_WithTrace_WritesEveryExchangeAndNoSecret()
    {
        card.SkipWhereMissing();
        var trace = Path.GetTempFileName();

        await ReaderRun.RunAsync("read", "--can", Specimen.AccessNumber, "--trace", trace);

        var lines = await File.ReadAllTextAsync(trace);
        lines.ShouldContain("> READ BINARY EF.CardAccess");
        lines.ShouldContain("[bảo vệ / protected]");
        lines.ShouldMatch("< 9000 xong / done · \\[[0-9]+ bytes, không hiện / masked\\]");
        File.Delete(trace);
    }

    [Fact]
    public async Task Read_OfAReaderWithoutCard_SaysSo()
    {
        card.SkipWhereMissing();

        var empty = await ReaderRun.RunAsync("read", "--can", "000123", "--reader", TestPcscd.Readers[1]);
        var none = await ReaderRun.RunAsync("read", "--can", "000123", "--reader", "No such reader");

        (empty.Code, none.Code).ShouldBe((3, 3));
        empty.Error.ShouldContain("CHI-06");
        none.Error.ShouldContain("CHI-05");
    }

    [Fact]
    public async Task Readers_NamesEachAndWhetherACardLiesOnIt()
    {
        card.SkipWhereMissing();

        var (code, output, _) = await ReaderRun.RunAsync("readers");

        code.ShouldBe(0);
        output.ShouldMatch("Virtual PCD 00 00 +có thẻ / card");
        output.ShouldMatch("Virtual PCD 00 01 +không có thẻ / no card");
    }

    [Fact]
    public async Task Watch_ReadsTheCardThatLiesThere()
    {
        card.SkipWhereMissing();
        using var watching = ReaderRun.Start("watch", "--trust", card.TrustFile, "--json");
        await watching.StandardInput.WriteLineAsync(Specimen.AccessNumber);

        var line = await watching.StandardOutput.ReadLineAsync();

        watching.Kill();
        JsonNode.Parse(line!)!["answers"]!["authenticData"]!["answer"]!.GetValue<string>().ShouldBe("yes");
    }
}
