using System.Security.Cryptography;
using System.Text.Json;
using CanCuoc.Access;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

/// <summary>Key ceremonies as two people hold them at the console.</summary>
public sealed class PkiCommandTests
{
    private static readonly string[] Lan = [RealFolder.First[1], RealFolder.First[2]];
    private static readonly string[] Son = [RealFolder.Second[1], RealFolder.Second[2]];

    private static readonly string[] Named =
    [
        "--organisation",
        "Cơ quan Thử nghiệm",
        "--contact",
        "https://example.vn",
        "--crl",
        "https://example.vn/csca.crl",
    ];

    [Theory, BothEngines]
    public async Task Init_OfARealFolderByItsTwoAdministrators_MakesItReadyToSign(Engine engine)
    {
        await using var run = await RealFolder.OpenAsync(engine);
        (await StatusAsync(run)).Code.ShouldBe(1, "nothing is founded yet");

        var (code, output) = await HoldAsync(run, [.. Lan, .. Son], ["pki", "init", .. Named, "--json"]);

        code.ShouldBe(0, output);
        var held = JsonDocument.Parse(output.Split('\n').First(line => line.StartsWith('{'))).RootElement;
        var record = await File.ReadAllBytesAsync(held.GetProperty("record").GetString()!);
        Convert.ToHexStringLower(SHA256.HashData(record)).ShouldBe(held.GetProperty("sha256").GetString());
        var status = await StatusAsync(run);
        status.Code.ShouldBe(0, status.Output);
        var json = JsonDocument.Parse(status.Output).RootElement;
        json.GetProperty("countrySigners").GetArrayLength().ShouldBe(1);
        json.GetProperty("documentSigners")[0].GetProperty("isTurn").GetBoolean().ShouldBeTrue();
        (await run.RunAsync(["ledger", "verify", .. run.PassphraseFile()])).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Ceremony_ByOnePersonTwiceOrAStrangerOrWithoutAName_IsRefused()
    {
        await using var run = await RealFolder.OpenAsync(Engine.Sqlite);

        (await HoldAsync(run, [.. Lan, .. Lan], ["pki", "init", .. Named])).Output.ShouldContain("PKI-01");
        (await HoldAsync(run, [.. Lan, "son.le", "sai mật khẩu rồi"], ["pki", "init", .. Named])).Output.ShouldContain(
            "ACC-26"
        );
        (await HoldAsync(run, [.. Lan, .. Son], ["pki", "init"])).Output.ShouldContain("RUN-25");
        (await HoldAsync(run, [.. Lan, .. Son], ["pki", "rotate"])).Output.ShouldContain("PKI-04");
        (await HoldAsync(run, [.. Lan], ["pki", "init", .. Named])).Output.ShouldContain("RUN-08");
        (
            await HoldAsync(run, [.. Lan, .. Son], ["pki", "init", .. Named, "--country-algorithm", "P-521"])
        ).Output.ShouldContain("RUN-24");
        (await StatusAsync(run)).Output.ShouldContain("\"countrySigners\":[]");
    }

    [Fact]
    public async Task Ceremonies_OfADemonstration_GoTheWholeWay()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        string[] two = [.. Demonstration("quantri"), .. Demonstration("quantri2")];
        string[][] ceremonies =
        [
            ["pki", "init", "--country-algorithm", "brainpoolP384r1"],
            ["pki", "issue-signer", "--months", "2", "--cards", "50"],
            ["pki", "rotate"],
            ["pki", "revoke", "1", "--reason", "KeyCompromise"],
            ["pki", "crl"],
            ["pki", "master-list"],
        ];

        foreach (var ceremony in ceremonies)
        {
            var (code, output) = await run.AnswerAsync(two, ceremony);
            code.ShouldBe(0, $"{string.Join(' ', ceremony)}: {output}");
        }

        var pki = Path.Combine(run.Data, "pki");
        Directory.Delete(pki, recursive: true);
        var status = await run.RunAsync("pki", "status");
        status.Output.ShouldContain("đã thu hồi / revoked");
        Directory.GetFiles(Path.Combine(pki, "ceremonies")).Length.ShouldBe(6, "what is missing is written again");
        File.Exists(Path.Combine(pki, "country-signer-2-link.cer")).ShouldBeTrue();
        (await run.AnswerAsync([.. Demonstration("tiepnhan"), .. two], "pki", "crl")).Output.ShouldContain("LED-01");
    }

    [Fact]
    public async Task Init_WithAToken_KeepsTheKeysThereAndSaysSoWithoutIt()
    {
        SoftHsm.Initialise("cancuoc-pki", "135791");
        await using var run = await RealFolder.OpenAsync(Engine.Sqlite);
        var pin = Path.Combine(run.Folder, "pin");
        await File.WriteAllTextAsync(pin, "135791\n");
        Environment.SetEnvironmentVariable(SoftHsm.Variable.Name, SoftHsm.Variable.Value);
        string[] token = ["--token-library", SoftHsm.Library, "--token", "cancuoc-pki", "--token-pin-file", pin];

        var (code, output) = await HoldAsync(run, [.. Lan, .. Son], ["pki", "init", .. Named, .. token]);

        code.ShouldBe(0, output);
        (await HoldAsync(run, [.. Lan, .. Son], ["pki", "issue-signer"])).Output.ShouldContain("PKI-07");
        (await HoldAsync(run, [.. Lan, .. Son], ["pki", "issue-signer", .. token])).Code.ShouldBe(0);
        (await HoldAsync(run, [], ["pki", "status", .. token[..2]])).Output.ShouldContain("RUN-21");
        (await HoldAsync(run, [], ["pki", "status", .. token[..5], "/nowhere"])).Output.ShouldContain("RUN-23");
        await File.WriteAllTextAsync(pin, "000000\n");
        (await HoldAsync(run, [], ["pki", "status", .. token])).Output.ShouldContain("RUN-22");
    }

    private static string[] Demonstration(string name) => [name, DemonstrationOfficers.KnownPassword];

    private static Task<(int Code, string Output)> HoldAsync(
        ProgramRun run,
        IEnumerable<string> answers,
        IEnumerable<string> arguments
    ) => run.AnswerAsync(answers, [.. arguments, .. run.PassphraseFile()]);

    private static Task<(int Code, string Output)> StatusAsync(ProgramRun run) =>
        run.RunAsync(["pki", "status", "--json", .. run.PassphraseFile()]);
}
