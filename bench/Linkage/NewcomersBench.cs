using System.Diagnostics;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench.Linkage;

/// <summary>
/// How well somebody who is there already is found at the counter: people of an invented country are registered a second time, with
/// mistakes. How many are found at once is compared with how many the screening of all records finds afterwards.
/// </summary>
internal static class NewcomersBench
{
    // As the country of a seed, whose people come again.
    private const int Seed = 1;
    private const int Newcomers = 2_000;

    private static readonly Evidence Paper = new(EvidenceRank.Paper, "bench");
    private static readonly Address Registered = Address.Of(AdministrativeUnits.Newest.Units[0], "").Value;
    private static readonly RegisterNewcomer Register = new(new RegisterPerson());

    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        foreach (var engine in options.Engines)
        {
            using var server = engine == Engine.PostgreSql ? await PostgresServer.StartAsync(options.Database) : null;
            await using var country = await Country.OpenAsync(engine, server?.Address);
            await country.SeedAsync(options.Persons);
            var name = engine == Engine.Sqlite ? "sqlite" : "postgres";
            await MeasureAsync(country, name, results);
        }
        return results;
    }

    private static async Task MeasureAsync(Country country, string name, Results results)
    {
        var people = await PeopleAsync(country);
        var again = new MistakenCountry(Seed, Act.DayOf(DateTimeOffset.UtcNow), MistakesToMake.Usual)
            .Records()
            .TakeWhile(record => record.Person <= people.Count)
            .GroupBy(record => record.Person)
            .SelectMany(records => records.Skip(1))
            .Where(record => people.ContainsKey(KeyOf(record)))
            .Take(Newcomers);
        var newcomers = new Dictionary<long, MistakenRecord>();
        var (watch, cpu) = (new Stopwatch(), Environment.CpuUsage.TotalTime);
        foreach (var record in again)
        {
            if (record.Written.Read().IsRefused(out _, out var details))
                continue;
            watch.Start();
            newcomers[await RegisterAsync(country, details with { BirthRegistration = Registered })] = record;
            watch.Stop();
        }
        cpu = Environment.CpuUsage.TotalTime - cpu;
        var (found, made) = await FoundAsync(country, newcomers);
        var screened = await new ScreenPersons(country.Acts).RunAsync(
            Country.Everybody,
            Country.Why,
            progress: null,
            CancellationToken.None
        );
        var (later, _) = await FoundAsync(country, newcomers);
        results.Add($"{name}.newcomers", newcomers.Count, "people registered who were there already");
        results.Add(
            $"{name}.milliseconds",
            watch.Elapsed.TotalMilliseconds / newcomers.Count,
            "to register one, whole"
        );
        results.Add(
            $"{name}.cpuMilliseconds",
            cpu.TotalMilliseconds / newcomers.Count,
            "of cores, without the server's"
        );
        results.Add($"{name}.foundAtOnce", (double)found / newcomers.Count, "of them found as they were registered");
        results.Add(
            $"{name}.foundByScreening",
            (double)later / newcomers.Count,
            "of them found then or by a screening of all"
        );
        results.Add($"{name}.precisionAtOnce", (double)found / made, "of the pairs kept at once those of one person");
        results.Add($"{name}.pairsOfScreening", screened.Value.Found, "pairs that the screening of all found");
    }

    private static async Task<long> RegisterAsync(Country country, PersonDetails details)
    {
        var registered = await country.Acts.RunAsync(
            Country.Everybody,
            RegisterPerson.Kind with
            {
                IsPreparing = true,
            },
            Country.Why,
            act => Register.RunAsync(act, details, number: null, Paper, CancellationToken.None),
            CancellationToken.None
        );
        return registered.Value.Id.Value;
    }

    /// <summary>Everybody who is there, by name and day of birth.</summary>
    private static async Task<Dictionary<(string, int), long>> PeopleAsync(Country country)
    {
        await using var session = await country.Store.ReadAsync(CancellationToken.None);
        var people = new Dictionary<(string, int), long>();
        await session.ListAsync(
            "SELECT name, birth_date, person_id FROM population.person",
            row => people[(row.GetString(0), row.GetInt32(1))] = row.GetInt64(2),
            CancellationToken.None
        );
        return people;
    }

    /// <summary>How many pairs of newcomers wait, and in how many of them is the person who was there.</summary>
    private static async Task<(int Found, int Made)> FoundAsync(
        Country country,
        Dictionary<long, MistakenRecord> newcomers
    )
    {
        await using var session = await country.Store.ReadAsync(CancellationToken.None);
        var pairs = await session.ListAsync(
            """
            SELECT other_id, name, birth_date FROM population.like_pair AS pair
            JOIN population.person AS one ON one.person_id = pair.person_id WHERE state = 0
            """,
            row => (Newcomer: row.GetInt64(0), Person: (row.GetString(1), row.GetInt32(2))),
            CancellationToken.None
        );
        var ofNewcomers = pairs.Where(pair => newcomers.ContainsKey(pair.Newcomer)).ToList();
        return (ofNewcomers.Count(pair => pair.Person == KeyOf(newcomers[pair.Newcomer])), ofNewcomers.Count);
    }

    private static (string, int) KeyOf(MistakenRecord record) =>
        (PersonName.Parse(record.Truth.Name, null).Full, PartialDate.Of(record.Born).ToInt());
}
