using System.Text;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;
using static CanCuoc.Population.Tests.Qcvn109;

namespace CanCuoc.Population.Tests;

/// <summary>Files that are broken, or made to harm.</summary>
public sealed class HostileFileTests
{
    private static readonly ImportTerms Terms = new(EthnicNumbering.Decision1019Of2008);

    [Theory, BothEngines]
    public async Task Import_TruncatedFile_KeepsWhatCameBefore(Engine engine)
    {
        await using var population = await PopulationFixture.OpenAsync(engine);
        var broken = Collection([.. Many(2)])[..^80];
        await ImportAsync(population, broken);

        var again = (await ImportAsync(population, broken)).Value;

        again.Fault!.Code.ShouldBe(XmlFile.NotXml.Code);
        again.Source.Progress.ShouldBe(new(Records: 1, Taken: 1, Fault: XmlFile.NotXml.Code));
    }

    [Theory]
    [InlineData("<a/>", "POP-21")]
    [InlineData("<rubbish", "POP-20")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><CongdanCollection>&a;</CongdanCollection>", "POP-20")]
    public async Task Import_AnotherFile_IsRefused(string text, string code)
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);

        (await ImportAsync(population, text)).Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Import_AMillionSiblings_IsTooLarge()
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);
        var swollen = $"<CongDan>{string.Concat(Enumerable.Repeat("<Ten>A</Ten>", 1_000_000))}</CongDan>";

        (await ImportAsync(population, Collection(swollen))).Value.Fault!.Code.ShouldBe(XmlFile.TooLarge.Code);
    }

    /// <summary>Wherever it stands, no more than a record's worth of it is held.</summary>
    [Theory]
    [InlineData("<CongDan><HoVaTen><Ten>")]
    [InlineData("<CongDan><HoVaTen x=\"")]
    [InlineData("<CongDan><")]
    [InlineData("<!--")]
    [InlineData("")]
    public async Task Import_AGigabyteOfOneLine_IsTooLarge(string beginning)
    {
        await using var population = await PopulationFixture.OpenAsync(Engine.Sqlite);
        var whole = Collection(Good);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        using var endless = new EndlessStream(
            Encoding.UTF8.GetBytes(whole[..whole.LastIndexOf("</", StringComparison.Ordinal)] + beginning)
        );
        var report = (await ImportAsync(population, endless, Terms)).Value;

        (report.Fault!.Code, report.Source.Progress.Taken).ShouldBe((XmlFile.TooLarge.Code, 1));
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(200 << 20);
    }
}
