using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

public sealed class SetupTests
{
    [Theory, BothEngines]
    public async Task Setup_ByTwoPeople_MakesARealFolderOnce(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);

        var (code, output) = await run.AnswerAsync(RealFolder.Answers, "setup");
        var again = await run.AnswerAsync(RealFolder.Answers, "setup");

        code.ShouldBe(0, output);
        output.ShouldContain($"./run --data {run.Data}");
        output.ShouldNotContain(RealFolder.Passphrase);
        (again.Code, again.Output).ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe(1),
            one => one.Output.ShouldContain("RUN-12")
        );
        (await run.RunAsync(["ledger", "verify", .. run.PassphraseFile()])).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Setup_WithAPassphraseFile_AsksOnlyTheTwoPeople()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);

        var (code, output) = await run.AnswerAsync(
            [.. RealFolder.First, .. RealFolder.Second],
            ["setup", .. run.PassphraseFile()]
        );

        code.ShouldBe(0, output);
        (await run.AnswerAsync([RealFolder.Passphrase], "ledger", "verify")).Code.ShouldBe(0);
    }

    public static TheoryData<string, string[]> WrongAnswers =>
        new()
        {
            { "RUN-05", ["ngắn quá", "ngắn quá"] },
            { "RUN-05", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa"] },
            { "RUN-06", [RealFolder.Passphrase, "sông sâu nước chảy lững lờ!"] },
            { "RUN-08", [RealFolder.Passphrase] },
            { "ACC-22", [.. Until(RealFolder.First[..2]), "ngắn", "ngắn"] },
            { "ACC-24", [.. Until(RealFolder.First[..3]), "mưa rơi trên sông"] },
            {
                "ACC-25",
                [.. Until("Trần Thị Lan", "lan.tran", "lan.tran mưa rơi", "lan.tran mưa rơi"), .. RealFolder.Second]
            },
            { "RUN-13", [.. Until(RealFolder.First), "Lê Văn Sơn", "LAN.TRAN"] },
            { "ACC-05", [.. Until(RealFolder.First), "Lê Văn Sơn", "son.le", .. RealFolder.First[2..]] },
        };

    [Theory, MemberData(nameof(WrongAnswers))]
    public async Task Setup_WronglyAnswered_IsRefusedAndGoesOnWhenRunAgain(string refusal, string[] answers)
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);

        var refused = await run.AnswerAsync(answers, "setup");
        var served = await run.AnswerAsync([RealFolder.Passphrase]);
        string[] passphrase = File.Exists(Path.Combine(run.Data, "keys.ccks"))
            ? [RealFolder.Passphrase]
            : [RealFolder.Passphrase, RealFolder.Passphrase];
        var again = await run.AnswerAsync([.. passphrase, .. RealFolder.First, .. RealFolder.Second], "setup");

        (refused.Code, served.Code, again.Code).ShouldBe((1, 1, 0), refused.Output + served.Output + again.Output);
        refused.Output.ShouldContain(refusal);
        served.Output.ShouldContain("RUN-09");
    }

    [Theory]
    [InlineData("owner.lock folder.json")]
    [InlineData("owner.lock folder.json keys.ccks")]
    [InlineData("owner.lock folder.json keys.ccks checkpoint-key.pub.pem")]
    public async Task Setup_AfterAPowerCut_GoesOnFromWhatIsThere(string survived)
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        await run.AnswerAsync([RealFolder.Passphrase, RealFolder.Passphrase], "setup");
        foreach (var file in Directory.GetFiles(run.Data).Where(file => !survived.Contains(Path.GetFileName(file))))
            File.Delete(file);
        var asked = survived.Contains("keys.ccks") ? 1 : 2;

        var served = await run.RunAsync(run.PassphraseFile());
        var (code, output) = await run.AnswerAsync(RealFolder.Answers.Skip(2 - asked), "setup");

        served.Output.ShouldContain("RUN-09");
        code.ShouldBe(0, output);
        (await run.RunAsync(["ledger", "verify", .. run.PassphraseFile()])).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Setup_OnADemonstration_IsRefused()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.Sqlite);
        await run.RunAsync("seed", "--persons", "10");

        var refused = await run.AnswerAsync(RealFolder.Answers, "setup");

        (refused.Code, refused.Output).ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe(1),
            one => one.Output.ShouldContain("STO-02")
        );
        (await run.RunAsync("ledger", "verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Setup_OnTheDatabaseOfADemonstration_IsRefused()
    {
        await using var run = await ProgramRun.OpenAsync(Engine.PostgreSql);
        await run.RunAsync("seed", "--persons", "10");
        Directory.Delete(run.Data, recursive: true);

        var refused = await run.AnswerAsync(RealFolder.Answers, "setup");

        (refused.Code, refused.Output).ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe(1),
            one => one.Output.ShouldContain("STO-04")
        );
    }

    [Fact]
    public async Task Setup_OfAFolderThatIsServed_IsRefused()
    {
        await using var run = await RealFolder.OpenAsync(Engine.Sqlite);
        await using var server = await RunningServer.StartAsync([.. run.Registry, .. run.PassphraseFile()]);

        (await run.AnswerAsync(RealFolder.Answers, "setup")).Output.ShouldContain("STO-01");
    }

    [Fact]
    public async Task Setup_WithoutAFolder_IsMisuse()
    {
        var (code, output) = await ProgramRun.StartAsync(["setup"]);

        (code, output.Contains("--data", StringComparison.Ordinal)).ShouldBe((2, true), output);
    }

    private static string[] Until(params string[] first) => [RealFolder.Passphrase, RealFolder.Passphrase, .. first];
}
