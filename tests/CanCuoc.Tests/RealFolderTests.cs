using System.Buffers.Binary;
using System.Net;
using CanCuoc.Access;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

public sealed class RealFolderTests
{
    [Theory, BothEngines]
    public async Task Serve_NamesNoAccountAndSaysSpecimenNowhere(Engine engine)
    {
        await using var run = await RealFolder.OpenAsync(engine);
        await using var server = await RunningServer.StartAsync([.. run.Registry, .. run.PassphraseFile()]);
        var (officers, citizens) = (await PageAsync(server, 0, "/sign-in"), await PageAsync(server, 1, "/"));

        foreach (var text in new[] { server.Printed, officers, citizens, await PageAsync(server, 2, "/") })
        {
            text.ShouldNotContain("SPECIMEN");
            text.ShouldNotContain(DemonstrationOfficers.KnownPassword);
            foreach (var account in DemonstrationOfficers.Accounts)
                text.ShouldNotContain(account.SignInName);
        }
        officers.ShouldContain("Người quản trị cán bộ của đơn vị sẽ cấp mật khẩu mới");
        citizens.ShouldContain("Chưa đăng nhập được");
    }

    [Fact]
    public async Task Serve_ADemonstration_SaysSpecimen()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        await using var server = await RunningServer.StartAsync(run.Registry);

        (await PageAsync(server, 0, "/sign-in")).ShouldContain("MẪU / SPECIMEN");
        (await PageAsync(server, 1, "/")).ShouldContain("MẪU / SPECIMEN");
    }

    [Fact]
    public async Task Gates_WithoutAKeyCeremony_SayThatTheSigningKeysAreMissing()
    {
        await using var run = await RealFolder.OpenAsync(Engine.Sqlite);

        var (code, output) = await run.RunAsync(["programme", "status", .. run.PassphraseFile()]);

        code.ShouldBe(1);
        output.ShouldMatch("✗ Có khóa ký thẻ .*The key or certificate that signs cards is missing");
        output.ShouldMatch("✗ Thẻ đầu tiên đọc lại được .*The key or certificate that signs cards is missing");
    }

    [Theory]
    [InlineData("seed --persons 10", "RUN-14")]
    [InlineData("looks 001090000123", "RUN-15")]
    public async Task DemonstrationCommand_IsRefused_AloneAndBesideTheServer(string line, string refusal)
    {
        await using var run = await RealFolder.OpenAsync(Engine.Sqlite);

        var alone = await run.RunAsync([.. line.Split(' '), .. run.PassphraseFile()]);
        await using var server = await RunningServer.StartAsync([.. run.Registry, .. run.PassphraseFile()]);
        var beside = await run.RunAsync(line.Split(' '));

        (alone.Code, beside.Code).ShouldBe((1, 1), alone.Output + beside.Output);
        alone.Output.ShouldContain(refusal);
        beside.Output.ShouldContain(refusal);
    }

    [Fact]
    public async Task Demo_InARealFolder_IsRefused()
    {
        await using var run = await RealFolder.OpenAsync(Engine.Sqlite);

        var told = await run.RunAsync("demo", "--persons", "10");

        told.Code.ShouldBe(1);
        told.Output.ShouldContain("RUN-27");
    }

    [Fact]
    public async Task Passphrase_WrongMissingOrUnreadable_OpensNothing()
    {
        await using var run = await RealFolder.OpenAsync(Engine.Sqlite);

        var typed = await run.AnswerAsync(["sông sâu nước chảy lững lờ?"], "reconcile");
        var filed = await run.RunAsync(run.PassphraseFile("SPECIMEN"));
        var unanswered = await run.RunAsync("reconcile");
        var nowhere = await run.RunAsync("reconcile", "--passphrase-file", Path.Combine(run.Folder, "nowhere"));

        (typed.Code, filed.Code, unanswered.Code, nowhere.Code).ShouldBe((1, 1, 1, 1));
        typed.Output.ShouldContain("RUN-11");
        filed.Output.ShouldContain("RUN-11");
        unanswered.Output.ShouldContain("RUN-08");
        nowhere.Output.ShouldContain("RUN-07");
    }

    [Fact]
    public async Task Keys_CostAGuess64MebibytesHere_AndNothingInADemonstration()
    {
        await using var real = await RealFolder.OpenAsync(Engine.Sqlite);
        await using var demonstration = await ProgramRun.OpenAsync(Engine.Sqlite);
        await demonstration.RunAsync("seed", "--persons", "10");

        (KibibytesOf(real), KibibytesOf(demonstration)).ShouldBe((64 * 1024, 8));
    }

    [Fact]
    public async Task Keys_Lost_AreNeverMadeAnew()
    {
        await using var run = await RealFolder.OpenAsync(Engine.Sqlite);
        var keys = Path.Combine(run.Data, "keys.ccks");
        File.Delete(keys);

        var served = await run.RunAsync(run.PassphraseFile());
        var setup = await run.AnswerAsync(RealFolder.Answers, "setup");

        served.Output.ShouldContain("RUN-10");
        setup.Output.ShouldContain("RUN-10");
        File.Exists(keys).ShouldBeFalse();
    }

    [Fact]
    public async Task PassphraseFile_OnAFolderThatIsNotThere_NeverMakesADemonstration()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);

        (await run.RunAsync(run.PassphraseFile())).Output.ShouldContain("RUN-09");

        DataFolder.Open(run.Data, FolderKind.Demonstration, TimeProvider.System).Refusal!.Code.ShouldBe("STO-02");
    }

    [Fact]
    public async Task PassphraseFile_OnADemonstration_IsRefused()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        await run.RunAsync("seed", "--persons", "10");

        (await run.RunAsync(["reconcile", .. run.PassphraseFile()])).Output.ShouldContain("STO-02");
    }

    [Fact]
    public async Task Database_OfARealRegistry_IsClosedToADemonstration()
    {
        await using var run = await RealFolder.OpenAsync(Engine.PostgreSql);
        Directory.Delete(run.Data, recursive: true);

        (await run.RunAsync("seed", "--persons", "10")).Output.ShouldContain("STO-04");
    }

    [Fact]
    public async Task Listen_OnADemonstration_IsRefused()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);

        var refused = await run.RunAsync("--persons", "10", "--listen", "0.0.0.0");

        (refused.Code, refused.Output).ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe(1),
            one => one.Output.ShouldContain("RUN-16")
        );
    }

    [Fact]
    public async Task Listen_OnARealFolder_OpensTheDoorsAtThatAddress()
    {
        await using var run = await RealFolder.OpenAsync(Engine.Sqlite);
        string[] real = [.. run.Registry, .. run.PassphraseFile()];

        await using (var server = await RunningServer.StartAsync([.. real, "--listen", "127.0.0.2"]))
            server.At(0).Host.ShouldBe("127.0.0.2");
        var elsewhere = await run.RunAsync([.. run.PassphraseFile(), "--listen", "192.0.2.1"]);

        (elsewhere.Code, elsewhere.Output).ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe(1),
            one => one.Output.ShouldContain("RUN-17")
        );
    }

    // In the open part of the key file, after its name and version.
    private static int KibibytesOf(ProgramRun run) =>
        BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(Path.Combine(run.Data, "keys.ccks")).AsSpan(12));

    private static async Task<string> PageAsync(RunningServer server, int door, string path)
    {
        using var http = new HttpClient();
        return WebUtility.HtmlDecode(await http.GetStringAsync(new Uri(server.At(door), path)));
    }
}
