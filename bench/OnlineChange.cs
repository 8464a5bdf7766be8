using System.Diagnostics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;

namespace CanCuoc.Bench;

/// <summary>A change of the schema of the largest table while people are looked up and changed, by the same means as a new release's.</summary>
internal sealed class OnlineChange : ModelPart
{
    public override string Module => "bench";

    /// <summary>Applies it while the clients work; gives the seconds it took and how they fared, and takes it back.</summary>
    public static async Task<(double Seconds, Latencies Work)> RunAsync(
        PostgresServer server,
        int clients,
        Func<int, Task> work
    )
    {
        await using var newer = new PostgresStore(
            server.Address,
            [new LedgerModel(), new PopulationModel(), new OnlineChange()]
        );
        var watch = Stopwatch.StartNew();
        var applying = Task.Run(() => newer.ApplySchemaAsync(CancellationToken.None));
        var fared = await Latencies.WhileAsync(applying, clients, work);
        _ = (await applying).Value;
        var seconds = watch.Elapsed.TotalSeconds;
        server.Psql("DROP INDEX population.person_bench");
        server.Psql("ALTER TABLE population.person DROP COLUMN bench_mark");
        server.Psql("DELETE FROM storage.script WHERE module = 'bench'");
        return (seconds, fared);
    }
}
