using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>
/// A registry of any size on one machine: how it loads, how large it is, and how quickly it is read, changed and searched. PostgreSQL's
/// figures have plain names, SQLite's begin with "sqlite". A database that holds the persons already is not loaded again.
/// </summary>
internal sealed class PopulationBench(Options options, Country country, PostgresServer server, Results results)
{
    // As pgbench runs, so that one is compared with the other.
    private const int Readers = 8;
    private const int Writers = 64;
    private const int Searches = 300;

    private readonly ChangedPersons changed = new(country, options.Persons);
    private readonly Random[] chance = [.. Enumerable.Range(0, Writers).Select(client => new Random(client))];

    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        using var server = await PostgresServer.StartAsync(options.Database);
        foreach (var engine in options.Engines)
        {
            await using var country = await Country.OpenAsync(engine, server.Address);
            await new PopulationBench(options, country, server, results).MeasureAsync();
        }
        return results;
    }

    private async Task MeasureAsync()
    {
        await LoadAsync();
        if (IsAsked("lookup"))
            await LookUpAsync();
        if (IsAsked("search"))
            await SearchAsync();
        if (IsAsked("change"))
            await ChangeAsync();
        if (IsAsked("schema") && country.Store.Engine == Engine.PostgreSql)
            await ChangeSchemaAsync();
    }

    private bool IsAsked(string part) => options.Only is null || options.Only == part;

    private async Task LoadAsync()
    {
        if (await country.HasPeopleAsync())
        {
            Add("BytesPerPerson", (double)await country.BytesAsync() / options.Persons, "bytes a person, everything");
            return;
        }
        var rate = await country.SeedAsync(options.Persons, options.Events);
        if (country.Store.Engine == Engine.PostgreSql)
            server.Psql("VACUUM ANALYZE");
        Add("LoadRate", rate, "persons loaded a second, families, acts, leaves and indexes included");
        Add("BytesPerPerson", (double)await country.BytesAsync() / options.Persons, "bytes a person, everything");
        if (await BareLoad.RunAsync(country, server) is { } seconds)
            Add(
                "LoadRatio",
                rate * seconds / options.Persons,
                "the engine's own load of the same rows and indexes / ours"
            );
    }

    private async Task LookUpAsync()
    {
        var read = new ReadPerson();
        var alone = await Latencies.OfAsync(
            Readers,
            options.Seconds,
            client => Unrecorded.ReadAsync(country, read, Anybody(client), default)
        );
        var recorded = await Latencies.OfAsync(
            Readers,
            options.Seconds,
            client => LookAsync(act => read.RunAsync(act, Anybody(client), default))
        );
        Add("Lookups", alone.Rate, "look-ups a second, 8 clients, no record");
        Add("LookupP50Ms", alone.P50, "half take less, ms");
        Add("LookupP99Ms", alone.P99, "99 of 100 take less, ms");
        Add("RecordedLookups", recorded.Rate, "look-ups a second, each recorded durably before its answer");
        Add("RecordedP99Ms", recorded.P99, "99 of 100 take less, ms");
        if (country.Store.Engine == Engine.Sqlite)
            return;
        var bare = server.PgBench(
            $"\\set id random(1, {options.Persons})\nSELECT * FROM population.person WHERE person_id = :id;\n",
            options.Seconds,
            Readers
        );
        Add("LookupRatio", alone.Rate / bare, "look-up / the same row by pgbench, 8 connections");
    }

    private async Task SearchAsync()
    {
        await SearchAsync(
            "Search",
            "two words of a name, one misspelt, and the year of birth",
            person => AskedNames.Misspelt(person, chance[0])
        );
        await SearchAsync("ExactSearch", "whole name as it is written, and the year of birth", AskedNames.Whole);
    }

    private async Task SearchAsync(string name, string what, Func<PersonRecord, PersonQuery> asks)
    {
        var search = new SearchPersons(new ReadPerson());
        var asked = new List<PersonQuery>();
        while (asked.Count < Searches)
            asked.Add(asks(await RecordAsync(Anybody(client: 0))));
        var (next, found) = (0, 0);
        var times = await Latencies.OfAsync(
            1,
            options.Seconds,
            async _ =>
            {
                var query = asked[next++ % Searches];
                var outcome = await LookAsync(act => search.RunAsync(act, query, default));
                found += outcome.Refusal is null && outcome.Value.Persons.Count > 0 ? 1 : 0;
            }
        );
        Add($"{name}P50Ms", times.P50, $"{what}: half take less, ms");
        Add($"{name}P95Ms", times.P95, "95 of 100 take less, ms");
        Add(
            $"{name}Found",
            (double)found / next,
            "share of these searches that found somebody; the others were refused as too wide"
        );
    }

    /// <summary>Three later events for a sample of persons; on it, a record as of a day against the record of today.</summary>
    private async Task ChangeAsync()
    {
        var sync = await Rate.OfSyncAsync(country.Folder, Math.Min(2, options.Seconds));
        var (cpu, before) = (Environment.CpuUsage.TotalTime, changed.Count);
        var changes = await Latencies.OfAsync(Writers, options.Seconds, changed.ChangeOneAsync);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        Add("Sync", sync, "fdatasync of a bare file a second");
        Add("Changes", changes.Rate, "durable changes a second with history and facts, 64 clients");
        Add("ChangeRatio", changes.Rate / sync, "changes / fdatasync");
        Add("ChangeCpuMicroseconds", cpu.TotalMicroseconds / (changed.Count - before), "of this process a change");
        Add("ChangeP99Ms", changes.P99, "99 of 100 take less, ms");
        if (country.Store.Engine == Engine.PostgreSql)
        {
            var bare = BareChange.Run(server, options.Persons, Writers, options.Seconds);
            Add("ChangePeerRatio", changes.Rate / bare, "changes / the same rows written by pgbench, 64 connections");
            Add("PeerSyncRatio", bare / sync, "what pgbench reaches / fdatasync");
        }
        var (read, day, people) = (new ReadPerson(), new DateOnly(2024, 6, 1), changed.Changed);
        PersonId Any(int client) => options.Events > 0 ? Anybody(client) : people[chance[client].Next(people.Count)];
        var current = await Latencies.OfAsync(
            Readers,
            options.Seconds,
            client => LookAsync(act => read.RunAsync(act, Any(client), default))
        );
        var then = await Latencies.OfAsync(
            Readers,
            options.Seconds,
            client => LookAsync(act => read.AsOfAsync(act, Any(client), day, default))
        );
        Add(
            "AsOfRatio",
            then.Rate / current.Rate,
            "a record as of a day / the record of today, of persons who changed"
        );
        Add("AsOfP99Ms", then.P99, "99 of 100 take less, ms");
    }

    /// <summary>A column and an index more on the largest table, while half of the clients look up and half change.</summary>
    private async Task ChangeSchemaAsync()
    {
        var read = new ReadPerson();
        Task WorkAsync(int client) =>
            client % 2 == 0
                ? LookAsync(act => read.RunAsync(act, Anybody(client), default))
                : changed.ChangeOneAsync(client);
        var before = await Latencies.OfAsync(Readers, options.Seconds, WorkAsync);
        var (seconds, during) = await OnlineChange.RunAsync(server, Readers, WorkAsync);
        Add("SchemaSeconds", seconds, "seconds that a column and an index more took, 8 clients at work");
        Add("SchemaWorkRatio", during.Rate / before.Rate, "what the clients did meanwhile / before");
        Add("SchemaLongestMs", during.Longest, "the longest that one of them waited, ms");
        Add("SchemaLongestBeforeMs", before.Longest, "the same before, ms");
    }

    private PersonId Anybody(int client) => new(chance[client].NextInt64(1, options.Persons + 1L));

    private async Task<PersonRecord> RecordAsync(PersonId person) =>
        (await LookAsync(act => new ReadPerson().RunAsync(act, person, default))).Value;

    private Task<Outcome<T>> LookAsync<T>(Func<Act, Task<Outcome<T>>> look)
        where T : notnull => country.Acts.RunAsync(Country.Everybody, ReadPerson.Kind, Country.Why, look, default);

    private void Add(string name, double figure, string meaning) =>
        results.Add(
            country.Store.Engine == Engine.Sqlite ? $"sqlite{name}" : char.ToLowerInvariant(name[0]) + name[1..],
            figure,
            meaning
        );
}
