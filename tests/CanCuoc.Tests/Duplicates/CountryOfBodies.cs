using System.Globalization;
using CanCuoc.Storage;
using CanCuoc.Testing;

[assembly: Xunit.AssemblyFixture(typeof(Browser))]

namespace CanCuoc.Program.Tests;

/// <summary>
/// A country in which everybody has a body, served. CANCUOC_GALLERY says how many people, or names a data folder that <c>seed --bodies</c>
/// filled before.
/// </summary>
public sealed class CountryOfBodies : IAsyncLifetime
{
    private static readonly string Wanted = Environment.GetEnvironmentVariable("CANCUOC_GALLERY") ?? "300";

    private readonly Queue<string> numbers = [];
    private ProgramRun? run;
    private RunningServer? server;

    internal string Address => server!.At(0).ToString();

    /// <summary>From which seeds nobody was drawn before: always the same in a country that was just made.</summary>
    public ulong FirstSeed { get; } = IsOld ? (ulong)Environment.TickCount64 * 100 : 1_000_000;

    private static bool IsOld => Directory.Exists(Wanted);

    private string Data => IsOld ? Wanted : run!.Data;

    public async ValueTask InitializeAsync()
    {
        run = await ProgramRun.OpenAsync(Engine.Sqlite);
        if (!IsOld)
        {
            var (code, output) = await run.RunAsync("seed", "--persons", Wanted, "--bodies", Wanted);
            code.ShouldBe(0, output);
        }
        await TakeNumbersAsync();
        server = await RunningServer.StartAsync(["--data", Data]);
        await ProgramRun.StartAsync(["programme", "open", "--data", Data]);
        // Ends when the galleries are open.
        await ProgramRun.StartAsync(["biometrics", "status", "--data", Data]);
    }

    /// <summary>The number of a grown-up whom no test had before.</summary>
    public string Next() => numbers.Dequeue();

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        await run!.DisposeAsync();
    }

    // Born from 1970 to 1999, by the digits of their numbers.
    private async Task TakeNumbersAsync()
    {
        await using var store = new SqliteStore(
            Path.Combine(Data, "registry.db"),
            [new Ledger.LedgerModel(), new Population.PopulationModel()]
        );
        await using var session = await store.ReadAsync(default);
        var grown = await session.ListAsync(
            """
            SELECT number FROM population.number
            WHERE number / 100000000 % 10 < 2 AND number / 1000000 % 100 BETWEEN 70 AND 99 ORDER BY number * @seed % 1000003 LIMIT 20
            """,
            row => row.GetInt64(0).ToString("D12", CultureInfo.InvariantCulture),
            default,
            ("seed", (long)(FirstSeed / 100 % 997) + 1)
        );
        grown.ForEach(numbers.Enqueue);
    }
}
