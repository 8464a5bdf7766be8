using System.Security.Cryptography;
using System.Text.Json;
using CanCuoc.Access;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

/// <summary>Who may read prints, by the command line and its files, and with a program that nobody here wrote.</summary>
public sealed class PkiVerifierCommandTests
{
    private const string Password = "cửa khẩu số bảy, ca đêm";

    private static readonly string[] Two =
    [
        "quantri",
        DemonstrationOfficers.KnownPassword,
        "quantri2",
        DemonstrationOfficers.KnownPassword,
    ];

    [Theory, BothEngines]
    public async Task Chain_ByItsFiles_IsVerifiedByAnotherProgram(Engine engine)
    {
        using var program = new OpenPace();
        await using var run = await ProgramRun.OpenAsync(engine);
        var taken = Path.Combine(run.Folder, "taken");
        await HoldAsync(run, "pki", "cvca", "init", "--algorithm", "brainpoolP256r1", "--out", taken);
        await HoldAsync(run, "pki", "dv", "request", "DV", "--out", taken);
        await HoldAsync(run, "pki", "dv", "issue", Path.Combine(taken, "UTDV00001.csr"), "--out", taken);
        await AskAsync(run, "request", "UTGATE00001", "--algorithm", "brainpoolP256r1");
        await HoldAsync(run, "pki", "terminal", "issue", Own(run, "UTGATE00001.csr"), "--out", taken);

        byte[] Taken(string name) => File.ReadAllBytes(Path.Combine(taken, name));
        (string, byte[])[] above =
        [
            ("UTCVCA00001", Taken("UTCVCA00001.cvcert")),
            ("UTDV00001", Taken("UTDV00001.cvcert")),
        ];
        program.PrintRequest(Taken("UTDV00001.csr")).ShouldContain("CHR: UTDV00001");
        program.PrintRequest(await File.ReadAllBytesAsync(Own(run, "UTGATE00001.csr"))).ShouldContain("UTGATE00001");
        program.Print(Taken("UTCVCA00001.cvcert"), above).ShouldContain("certificate verified");
        program.Print(Taken("UTDV00001.cvcert"), above).ShouldContain("certificate verified");
        var printed = program.Print(Taken("UTGATE00001.cvcert"), above);
        printed.ShouldContain("Read fingerprint");
        printed.ShouldContain("certificate verified");
        Taken("UTGATE00001-chain.cvcert").ShouldBe([.. Taken("UTGATE00001.cvcert"), .. Taken("UTDV00001.cvcert")]);
        (await run.RunAsync("ledger", "verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Certificates_OfAnotherProgram_FollowOnOursAndTheOtherWayRound()
    {
        using var program = new OpenPace();
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        await HoldAsync(run, "pki", "cvca", "init");
        using var outsideKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = VerifiableRequest.Make(
            outsideKey,
            TerminalAlgorithm.EcdsaSha256,
            HolderReference.Read("UTPASS00001").Value,
            HolderReference.Read("UTCVCA00001").Value
        );
        var brought = Path.Combine(run.Folder, "brought.csr");
        await File.WriteAllBytesAsync(brought, asked.Encode());
        await HoldAsync(run, "pki", "dv", "issue", brought);
        await AskAsync(run, "request", "UTGATE00001", "--verifier", "UTPASS00001");
        await HoldAsync(run, "pki", "dv", "request", "DV");
        string[] period = ["--scheme=ECDSA_SHA_256", "--expires=991231"];

        program.Write("outside.pkcs8", outsideKey);
        var terminal = program.Certify(
            await File.ReadAllBytesAsync(Own(run, "UTGATE00001.csr")),
            ["--role=terminal", "--read-finger", "--sign-with=outside.pkcs8", .. period]
        );
        var theirs = program.Create("UTCVCA00001", ["--role=cvca", "--sign-with=outside.pkcs8", .. period]);
        var ours = program.Certify(
            Published(run, "UTDV00001.csr"),
            ["--role=dv_foreign", "--sign-with=outside.pkcs8", .. period]
        );

        var root = CertifiedKey.OfRoot(Parse(Published(run, "UTCVCA00001.cvcert"))).Value;
        var outside = root.Import(Parse(Published(run, "UTPASS00001.cvcert"))).Value;
        var followed = outside.Import(Parse(terminal)).Value;
        (followed.Name.Text, followed.Rights).ShouldBe(("UTGATE00001", TerminalRights.Fingerprints));
        var abroad = CertifiedKey.OfRoot(Parse(theirs)).Value.Import(Parse(ours)).Value;
        (abroad.Name.Text, abroad.Role).ShouldBe(("UTDV00001", TerminalRole.ForeignVerifier));
    }

    [Fact]
    public async Task Renewals_AndTheRollOver_AreShownByTheStatus()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        (await run.RunAsync("pki", "status")).Output.ShouldContain("prints are not put on cards");
        await HoldAsync(run, "pki", "cvca", "init", "--rights", "fingerprints", "--days", "400");
        await HoldAsync(run, "pki", "dv", "request", "DV");
        await HoldAsync(run, "pki", "dv", "issue", Path.Combine(run.Data, "pki/verifiers/UTDV00001.csr"));
        await AskAsync(run, "request", "UTGATE00001");
        await HoldAsync(run, "pki", "terminal", "issue", Own(run, "UTGATE00001.csr"), "--days", "7");
        await AskAsync(run, "renew", "UTGATE00001", "--key", Own(run, "UTGATE00001.key.pem"));
        await HoldAsync(run, "pki", "cvca", "rotate");

        await HoldAsync(run, "pki", "terminal", "issue", Own(run, "UTGATE00002.csr"));

        var json = (await run.RunAsync("pki", "status", "--json")).Output;
        var status = JsonDocument.Parse(json).RootElement.GetProperty("verifiers");
        status.GetProperty("countryVerifiers")[1].GetProperty("isLinked").GetBoolean().ShouldBeTrue();
        status.GetProperty("terminals")[0].GetProperty("holder").GetString().ShouldBe("UTGATE00002");
        status.GetProperty("terminals")[0].GetProperty("rights").GetString().ShouldBe("fingerprints");
        var told = (await run.RunAsync("pki", "status")).Output;
        told.ShouldContain("UTDV00001, khóa ở đây / key here");
        told.ShouldContain("0 ngày tuổi / days old: vân tay / fingerprints");
        var chain = Published(run, "../terminals/UTGATE00002-chain.cvcert");
        chain.AsSpan().EndsWith(Published(run, "UTCVCA00002-link.cvcert")).ShouldBeTrue();
        var key = await File.ReadAllBytesAsync(Own(run, "UTGATE00002.key.pem"));
        var opened = TerminalCredentials.Open(
            [TerminalFile.Parse(chain).Value, TerminalFile.Parse(key).Value],
            Password
        );
        using var own = opened.Value.Key;
        opened
            .Value.Certificates.Select(certificate => certificate.Holder.Text)
            .ShouldBe(["UTGATE00002", "UTDV00001", "UTCVCA00002"]);
    }

    [Fact]
    public async Task TerminalsKey_IsItsOwnersAloneUnderItsPassword()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        await AskAsync(run, "request", "UTGATE00001");
        var key = Own(run, "UTGATE00001.key.pem");

        using var opened = ECDsa.Create();
        opened.ImportFromEncryptedPem(await File.ReadAllTextAsync(key), Password);
        Should.Throw<CryptographicException>(() => opened.ImportFromEncryptedPem(File.ReadAllText(key), "another"));
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await AskingAsync(run, "request", "UTGATE00001")).Output.ShouldContain("PKI-29");
        (await AskingAsync(run, "request", "gate")).Output.ShouldContain("CHI-76");
        (await AskingAsync(run, "request", "UTDOOR00001", "--algorithm", "RSA-3072")).Output.ShouldContain("PKI-15");
        (await AskingAsync(run, "request", "UTDOOR00001", "--algorithm", "P-521")).Output.ShouldContain("RUN-24");
        (await AskingAsync(run, "renew", "UTGATE00001", "--key", "nowhere")).Output.ShouldContain("PKI-27");
        (await AskingAsync(run, "renew", "UTGATE99999", "--key", key)).Output.ShouldContain("PKI-25");
        await File.WriteAllTextAsync(PasswordFile(run), "một mật khẩu khác hẳn");
        var renewed = await RunAsync(run, "renew", "UTGATE00001", "--key", key);
        renewed.Output.ShouldContain("PKI-27");
    }

    [Fact]
    public async Task Ceremony_WithoutTheCountryVerifierOrItsRequest_IsRefused()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        (await run.AnswerAsync(Two, "pki", "cvca", "rotate")).Output.ShouldContain("PKI-12");
        (await run.AnswerAsync(Two, "pki", "dv", "issue", "nowhere")).Output.ShouldContain("RUN-26");
        (await run.AnswerAsync(Two, "pki", "cvca", "init", "--algorithm", "P-521")).Output.ShouldContain("RUN-24");
        (await run.AnswerAsync(Two, "pki", "cvca", "init", "--country", "VN")).Output.ShouldContain("PKI-09");
        (await run.AnswerAsync(Two, "pki", "cvca", "init", "--rights", "everything")).Code.ShouldBe(2);
        var rubbish = Path.Combine(run.Folder, "rubbish");
        await File.WriteAllTextAsync(rubbish, "7F21");
        (await run.AnswerAsync(Two, "pki", "terminal", "issue", rubbish)).Output.ShouldContain("CHI-84");
    }

    [Fact]
    public async Task Found_InARealFolder_IsOfItsCountry()
    {
        await using var run = await RealFolder.OpenAsync(Engine.Sqlite);
        string[] two = [.. RealFolder.First[1..3], .. RealFolder.Second[1..3]];

        var (code, output) = await run.AnswerAsync(two, ["pki", "cvca", "init", .. run.PassphraseFile()]);

        code.ShouldBe(0, output);
        Parse(Published(run, "VNCVCA00001.cvcert")).Holder.Country.ShouldBe("VN");
    }

    private static VerifiableCertificate Parse(byte[] bytes) => VerifiableCertificate.Parse(bytes).Value;

    private static byte[] Published(ProgramRun run, string name) =>
        File.ReadAllBytes(Path.Combine(run.Data, "pki", "verifiers", name));

    /// <summary>A file on the terminal's side.</summary>
    private static string Own(ProgramRun run, string name) => Path.Combine(run.Folder, "terminal", name);

    private static string PasswordFile(ProgramRun run) => Path.Combine(run.Folder, "password");

    private static async Task HoldAsync(ProgramRun run, params string[] ceremony)
    {
        var (code, output) = await run.AnswerAsync(Two, ceremony);
        code.ShouldBe(0, $"{string.Join(' ', ceremony)}: {output}");
    }

    private static async Task AskAsync(ProgramRun run, params string[] words)
    {
        var (code, output) = await AskingAsync(run, words);
        code.ShouldBe(0, output);
    }

    private static async Task<(int Code, string Output)> AskingAsync(ProgramRun run, params string[] words)
    {
        await File.WriteAllTextAsync(PasswordFile(run), Password + "\n");
        return await RunAsync(run, words);
    }

    private static Task<(int Code, string Output)> RunAsync(ProgramRun run, params string[] words) =>
        ProgramRun.StartAsync([
            "pki",
            "terminal",
            .. words,
            .. words.Contains("--verifier") ? [] : new[] { "--verifier", "UTDV00001" },
            "--out",
            Path.Combine(run.Folder, "terminal"),
            "--password-file",
            PasswordFile(run),
        ]);
}
