using CanCuoc.Storage;

namespace CanCuoc.Bench;

/// <summary>Look-ups over HTTP on 64 connections, client and server on the same cores.</summary>
internal static class LookupsBench
{
    private const int Clients = 64;

    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        using var server = await PostgresServer.StartAsync(options.Database);
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var country = await Country.OpenAsync(engine, server.Address);
            await country.SeedAsync(options.Persons);
            if (engine == Engine.PostgreSql)
                server.Psql("VACUUM ANALYZE population.person");
            await MeasureAsync(results, options, country, engine, server);
        }
        return results;
    }

    private static async Task MeasureAsync(
        Results results,
        Options options,
        Country country,
        Engine engine,
        PostgresServer postgres
    )
    {
        await using var server = await LookupServer.StartAsync(country);
        using var clients = new HttpClients(server.Urls.First(), Clients);
        var chance = Enumerable.Range(0, Clients).Select(client => new Random(client)).ToArray();
        Task<double> Measure(Func<int, string> path) =>
            Rate.OfAsync(Clients, options.Seconds, client => clients.GetAsync(client, path(client)));
        string Any(string kind, int client) => $"/{kind}/{chance[client].Next(1, options.Persons + 1)}";

        var name = engine == Engine.Sqlite ? "sqlite" : "postgres";
        var fixedJson = await Measure(_ => "/fixed");
        var unrecorded = await Measure(client => Any("unrecorded", client));
        var before = await country.LookCommitsAsync();
        var recorded = await Measure(client => Any("recorded", client));
        var commits = (await country.LookCommitsAsync() - before) / (options.Seconds * 1.1);
        var sync = await Rate.OfSyncAsync(country.Folder, Math.Min(2, options.Seconds));
        results.Add($"{name}FixedJson", fixedJson, "fixed JSON answers a second");
        results.Add($"{name}Unrecorded", unrecorded, "look-ups a second, no record");
        results.Add($"{name}Recorded", recorded, "look-ups a second, each recorded durably before its answer");
        results.Add($"{name}RecordedRatio", recorded / unrecorded, "recorded / unrecorded");
        results.Add($"{name}FixedRatio", unrecorded / fixedJson, "unrecorded / fixed JSON");
        results.Add($"{name}LooksPerCommit", recorded / commits, "looks that shared one commit");
        results.Add($"{name}LooksPerSync", recorded / sync, "recorded looks a fdatasync of a bare file");
        if (engine == Engine.PostgreSql)
        {
            var script =
                $"\\set id random(1, {options.Persons})\nSELECT * FROM population.person WHERE person_id = :id;\n";
            var bare = postgres.PgBench(script, options.Seconds, clients: 8);
            results.Add("postgresPgbench", bare, "the same row by pgbench, 8 connections");
            results.Add("postgresPgbenchRatio", unrecorded / bare, "unrecorded / pgbench");
        }
    }
}
