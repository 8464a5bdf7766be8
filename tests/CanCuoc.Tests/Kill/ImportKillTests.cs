using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Program.Tests;

/// <summary>Power cuts while a file is imported by the program itself. CANCUOC_KILLS says how often on each engine.</summary>
public sealed class ImportKillTests
{
    private const int Persons = 6000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Import_KilledAgainAndAgain_TakesEverybodyOnceInTheEnd(Engine engine)
    {
        await using var run = await ProgramRun.OpenAsync(engine);
        var file = Path.Combine(run.Folder, "people.xml");
        await File.WriteAllLinesAsync(file, PeopleFile.Of(Persons, PeopleFile.Numbered), Cancellation);
        string[] import = ["import", file, "--ethnic-codes", "1019"];
        for (var kill = 0; kill < Kills.Count; kill++)
            await KillAsync(run, import, kill * Persons / Kills.Count);

        var (code, output) = await run.RunAsync(import);
        var (again, outputAgain) = await run.RunAsync(import);

        (code, again).ShouldBe((0, 0), output + outputAgain);
        output.ShouldContain($"taken: {Persons:N0}.");
        outputAgain.ShouldContain($"taken: {Persons:N0}.");
        await using (var store = run.Beside())
        await using (var session = await store.ReadAsync(Cancellation))
        {
            (await CountAsync(session, "SELECT count(*) FROM population.person")).ShouldBe(Persons);
            (await CountAsync(session, "SELECT count(DISTINCT number) FROM population.person")).ShouldBe(Persons);
            (await CountAsync(session, "SELECT count(*) FROM population.number")).ShouldBe(Persons);
        }
        (await run.RunAsync("ledger", "verify")).Code.ShouldBe(0);
        (await run.RunAsync("reconcile")).Code.ShouldBe(0);
    }

    /// <summary>Kills the import once more than so many are there; each act brings some hundreds.</summary>
    private static async Task KillAsync(ProgramRun run, string[] import, int persons)
    {
        using var process = run.Start(import);
        await using var store = run.Beside();
        while (!process.HasExited && await ThereAsync(store) <= persons)
            await Task.Delay(5, Cancellation);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(Cancellation);
    }

    // Before the first start there is no table yet.
    private static async Task<long> ThereAsync(Store store)
    {
        try
        {
            await using var session = await store.ReadAsync(Cancellation);
            return await CountAsync(session, "SELECT count(*) FROM population.person");
        }
        catch (System.Data.Common.DbException)
        {
            return 0;
        }
    }

    private static async Task<long> CountAsync(Session session, string sql) =>
        (long)(await session.ScalarAsync(sql, Cancellation))!;
}
