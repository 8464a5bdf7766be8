namespace CanCuoc.Reader.Tests;

/// <summary>What the program says without any card.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("RDR-01", "read")]
    [InlineData("RDR-01", "read", "--can", "000123", "--document", "1")]
    [InlineData("RDR-01", "read", "--document", "1", "--birth", "900101")]
    [InlineData("RDR-02", "read", "--document", "1234567890", "--birth", "900101", "--expiry", "300101")]
    [InlineData("RDR-02", "read", "--document", "123", "--birth", "01/01/1990", "--expiry", "300101")]
    [InlineData("CHI-61", "read", "--can", "12345")]
    [InlineData("CHI-10", "read", "--mrz", "IDVNM")]
    [InlineData("RDR-03", "read", "--can", "000123", "--trust", "/nowhere.pem")]
    [InlineData("RDR-03", "trust", "--trust", "/nowhere.pem")]
    [InlineData("CHI-61", "watch", "--can", "1")]
    [InlineData("", "unknown")]
    [InlineData("", "read", "--unknown")]
    public async Task Misused_EndsWithTwo(string refusal, params string[] arguments)
    {
        var (code, output, error) = await ReaderRun.RunAsync(arguments);

        code.ShouldBe(2, output + error);
        error.ShouldContain(refusal);
    }

    [Fact]
    public async Task Help_HasExamplesInBothLanguages()
    {
        var (code, output, _) = await ReaderRun.RunAsync("--help");

        code.ShouldBe(0);
        output.ShouldContain("Ví dụ / Examples:");
        output.ShouldContain("cancuoc-reader watch --trust trust.pem");
    }

    [Fact]
    public async Task Trust_ShowsWhomAndHowOld()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Specimen.TrustPem);

        var (code, output, _) = await ReaderRun.RunAsync("trust", "--trust", file);

        code.ShouldBe(0);
        output.ShouldContain("CN=Country signer, O=CanCuoc SPECIMEN, C=UT");
        output.ShouldContain("1 cơ quan ký / country signers, 0 ngày / days");
        File.Delete(file);
    }
}
