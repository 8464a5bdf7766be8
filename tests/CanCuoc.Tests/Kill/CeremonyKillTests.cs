using System.Text.Json;
using CanCuoc.Access;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

/// <summary>Kills the program at any point of a ceremony; the one after it mends what was left.</summary>
public sealed class CeremonyKillTests
{
    private static readonly string[] Two =
    [
        "quantri",
        DemonstrationOfficers.KnownPassword,
        "quantri2",
        DemonstrationOfficers.KnownPassword,
    ];

    [Theory, BothEngines]
    public async Task Init_AfterKills_FoundsOneCountrySignerWithNothingLeftOver(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        // officers first, so that a kill meets the ceremony and not the making of the database
        (await run.AnswerAsync(["nobody", "x"], "pki", "init")).Output.ShouldContain("ACC-26");
        for (var kill = 0; kill < Kills.Count; kill++)
            await KillAsync(run);

        var (code, output) = await run.AnswerAsync(Two, "pki", "init");

        (code == 0 || output.Contains("PKI-03", StringComparison.Ordinal)).ShouldBeTrue(output);
        var status = JsonDocument.Parse((await run.RunAsync("pki", "status", "--json")).Output).RootElement;
        status.GetProperty("countrySigners").GetArrayLength().ShouldBe(1);
        status.GetProperty("documentSigners").GetArrayLength().ShouldBe(1);
        status.GetProperty("left").GetArrayLength().ShouldBe(0);
        (await run.RunAsync("ledger", "verify")).Code.ShouldBe(0);
    }

    /// <summary>Kills the ceremony as soon as it has made one key more, when that key has no certificate yet; one that finds all made goes on to its end.</summary>
    private static async Task KillAsync(ProgramRun run)
    {
        var keys = Path.Combine(run.Data, "keys.ccks");
        var before = File.GetLastWriteTimeUtc(keys);
        using var ceremony = run.Start("pki", "init");
        foreach (var answer in Two)
            await ceremony.StandardInput.WriteLineAsync(answer);
        ceremony.StandardInput.Close();
        while (!ceremony.HasExited && File.GetLastWriteTimeUtc(keys) == before)
            await Task.Delay(1);
        ceremony.Kill(entireProcessTree: true);
        await ceremony.WaitForExitAsync();
    }
}
