using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

public sealed class ExtractCommandTests
{
    private static readonly string[] Why = ["--purpose", "public-service", "--ground", "Luật 26/2023/QH15, Điều 10"];

    [Theory, BothEngines]
    public async Task Extract_IssuedAndHandedOver_IsVerifiedByThePublicKeyAlone(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "20");
        var number = await NumberAsync(run);
        var key = Path.Combine(run.Data, "extract-key.pub.pem");

        foreach (var file in new[] { "extract.html", "extract.json" }.Select(name => Path.Combine(run.Folder, name)))
        {
            var issued = await run.RunAsync(["extract", "issue", number, file, .. Why]);
            var verified = await ProgramRun.StartAsync(["extract", "verify", file, "--key", key]);
            var again = await run.RunAsync(["extract", "issue", number, file, .. Why]);
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file))[..^200]);
            var cut = await ProgramRun.StartAsync(["extract", "verify", file, "--key", key]);

            issued.Code.ShouldBe(0, issued.Output);
            verified.Code.ShouldBe(0, verified.Output);
            verified.Output.ShouldContain(number);
            verified.Output.ShouldContain("SPECIMEN");
            (again.Code, again.Output).ShouldSatisfyAllConditions(
                one => one.Code.ShouldBe(1),
                one => one.Output.ShouldContain("RUN-19")
            );
            (cut.Code, cut.Output).ShouldSatisfyAllConditions(
                one => one.Code.ShouldBe(1),
                one => one.Output.ShouldContain("POP-26")
            );
        }
        (await run.RunAsync(["looks", number])).Output.ShouldContain("IssueExtract");
    }

    [Theory, BothEngines]
    public async Task Extract_WithoutAPlaceToWriteOrAKeyToCheckBy_IsRefused(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "20");
        var number = await NumberAsync(run);
        var (file, noKey) = (Path.Combine(run.Folder, "extract.json"), Path.Combine(run.Folder, "rubbish.pem"));
        await File.WriteAllTextAsync(noKey, "rubbish");
        await File.WriteAllTextAsync(file, "{}");

        var nowhere = await run.RunAsync([
            "extract",
            "issue",
            number,
            Path.Combine(run.Folder, "no", "x.json"),
            .. Why,
        ]);
        var withoutKey = await ProgramRun.StartAsync(["extract", "verify", file, "--key", noKey]);

        (nowhere.Code, nowhere.Output).ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe(1),
            one => one.Output.ShouldContain("RUN-19")
        );
        (withoutKey.Code, withoutKey.Output).ShouldSatisfyAllConditions(
            one => one.Code.ShouldBe(1),
            one => one.Output.ShouldContain("RUN-20")
        );
        (await run.RunAsync(["looks", number])).Output.ShouldNotContain("IssueExtract");
    }

    [Theory, BothEngines]
    public async Task Extract_OfADayToCome_IsRefusedAndLeavesNoFile(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        await run.RunAsync("seed", "--persons", "20");
        var file = Path.Combine(run.Folder, "extract.html");

        var issued = await run.RunAsync([
            "extract",
            "issue",
            await NumberAsync(run),
            file,
            "--as-of",
            "01/01/2200",
            .. Why,
        ]);

        issued.Output.ShouldContain("POP-24");
        File.Exists(file).ShouldBeFalse();
    }

    private static async Task<string> NumberAsync(ProgramRun run)
    {
        await using var store = run.Beside();
        await using var session = await store.ReadAsync(default);
        var numbers = await session.ListAsync(
            "SELECT number FROM population.person ORDER BY person_id LIMIT 1",
            row => row.GetInt64(0),
            default
        );
        return $"{numbers[0]:D12}";
    }
}
