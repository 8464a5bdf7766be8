using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

/// <summary>Power cuts while the program issues numbers in mass. CANCUOC_KILLS says how often on each engine.</summary>
public sealed class NumbersKillTests
{
    private const int Persons = 6000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Issue_KilledAgainAndAgain_NumbersEverybodyOnceInTheEnd(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        var file = Path.Combine(run.Folder, "people.xml");
        await File.WriteAllLinesAsync(file, PeopleFile.Of(Persons, PeopleFile.WithoutNumber), Cancellation);
        var (imported, taken) = await run.RunAsync("import", file, "--ethnic-codes", "1019", "--numbers-later");
        imported.ShouldBe(0, taken);
        for (var kill = 0; kill < Kills.Count; kill++)
            await KillAsync(run, kill * Persons / Kills.Count);

        var (code, output) = await run.RunAsync("numbers", "issue");
        var (again, outputAgain) = await run.RunAsync("numbers", "issue");

        (code, again).ShouldBe((0, 0), output + outputAgain);
        outputAgain.ShouldContain("issued: 0,");
        await using (var store = run.Beside())
        {
            (await IssuedAsync(store, "SELECT count(DISTINCT number) FROM population.person")).ShouldBe(Persons);
            (await IssuedAsync(store, "SELECT count(*) FROM population.number")).ShouldBe(Persons);
        }
        (await run.RunAsync("reconcile")).Code.ShouldBe(0);
    }

    /// <summary>Kills the issue once more than so many have a number; each act gives some hundreds one.</summary>
    private static async Task KillAsync(ProgramRun run, int persons)
    {
        using var process = run.Start("numbers", "issue");
        await using var store = run.Beside();
        while (!process.HasExited && await IssuedAsync(store, "SELECT count(*) FROM population.number") <= persons)
            await Task.Delay(5, Cancellation);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(Cancellation);
    }

    private static async Task<long> IssuedAsync(Store store, string count)
    {
        await using var session = await store.ReadAsync(Cancellation);
        return (long)(await session.ScalarAsync(count, Cancellation))!;
    }
}
