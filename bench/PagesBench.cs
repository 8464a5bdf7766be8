using Npgsql;

namespace CanCuoc.Bench;

/// <summary>
/// What an officer waits for: the page of a search by number and the page of a record, from a server started beforehand with
/// <c>./run serve --database "…"</c>. Every page is a look, recorded before it is shown.
/// </summary>
internal static class PagesBench
{
    private const int Officers = 8;
    private const int Numbers = 2000;

    public static async Task<Results> RunAsync(Options options)
    {
        if (options.Server is null || options.Database is null)
            throw new InvalidOperationException("\"pages\" needs --server and --database.");
        var numbers = await NumbersAsync(options);
        var results = new Results();
        // one after the other: all of them are one officer, whose sign-ins would disturb each other
        var counters = new List<Counter>();
        while (counters.Count < Officers)
            counters.Add(await Counter.OpenAsync(new Uri(options.Server)));
        var ways = new string[Numbers];
        var (next, shown) = (-1, -1);
        var found = await Latencies.OfAsync(
            Officers,
            options.Seconds,
            async officer =>
            {
                var one = Interlocked.Increment(ref next) % Numbers;
                ways[one] = await counters[officer].FindAsync(numbers[one]);
            }
        );
        var known = ways.Where(way => way is not null).ToList();
        var opened = await Latencies.OfAsync(
            Officers,
            options.Seconds,
            officer => counters[officer].OpenAsync(known[Interlocked.Increment(ref shown) % known.Count])
        );
        var alone = await Latencies.OfAsync(
            1,
            options.Seconds,
            _ => counters[0].OpenAsync(known[Interlocked.Increment(ref shown) % known.Count])
        );
        Add(results, "search", "a search by number, 8 officers", found);
        Add(results, "record", "a record, 8 officers", opened);
        Add(results, "quiet", "a record, one officer", alone);
        foreach (var counter in counters)
            counter.Dispose();
        return results;
    }

    private static void Add(Results results, string name, string what, Latencies times)
    {
        results.Add($"{name}Pages", times.Rate, $"pages a second: {what}");
        results.Add($"{name}P50Ms", times.P50, "half take less, ms");
        results.Add($"{name}P99Ms", times.P99, "99 of 100 take less, ms");
    }

    /// <summary>Numbers of persons from all over the registry.</summary>
    private static async Task<List<long>> NumbersAsync(Options options)
    {
        await using var connection = new NpgsqlConnection(options.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT number FROM population.person WHERE person_id = ANY (@persons) AND number IS NOT NULL",
            connection
        );
        var chance = new Random(1);
        command.Parameters.AddWithValue(
            "persons",
            Enumerable.Range(0, 2 * Numbers).Select(_ => chance.NextInt64(1, options.Persons + 1L)).ToArray()
        );
        await using var reader = await command.ExecuteReaderAsync();
        var numbers = new List<long>();
        while (await reader.ReadAsync() && numbers.Count < Numbers)
            numbers.Add(reader.GetInt64(0));
        return numbers;
    }
}
