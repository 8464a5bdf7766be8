using System.Diagnostics;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>
/// The reforms of units on a country of people who live in units of June 2025: addresses rehearsed, placed and taken back a second, and
/// the most that the registry takes on disk meanwhile.
/// </summary>
internal static class ReformBench
{
    private static readonly DateOnly LastDay = UnitReforms.All[^1].Day.AddDays(-1);

    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        using var server = await PostgresServer.StartAsync(options.Database);
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var country = await Country.OpenAsync(engine, server.Address);
            await country.SeedAsync(options.Persons, unitsOn: LastDay);
            await MeasureAsync(country, engine == Engine.Sqlite ? "sqlite" : "postgres", results);
        }
        return results;
    }

    private static async Task MeasureAsync(Country country, string name, Results results)
    {
        var (rehearse, run, undo) = (
            new RehearseReform(country.Acts),
            new RunReform(country.Acts),
            new UndoReform(country.Acts)
        );
        var (earlier, reform) = (UnitReforms.All[0], UnitReforms.All[^1]);
        var (everybody, why, disk) = (Country.Everybody, Country.Why, new Disk(country));
        var before = await country.BytesAsync();
        _ = (await rehearse.RunAsync(everybody, why, earlier, null, default)).Value;
        _ = (await run.RunAsync(everybody, why, earlier, 0, disk, default)).Value;

        var (rehearsed, seen) = await TimeAsync(() => rehearse.RunAsync(everybody, why, reform, null, default));
        var (placed, done) = await TimeAsync(() => run.RunAsync(everybody, why, reform, 0, disk, default));
        var (taken, _) = await TimeAsync(() => undo.RunAsync(everybody, why, reform, disk, default));

        if (done != seen)
            throw new InvalidOperationException($"Rehearsed were {seen}, done {done}.");
        results.Add($"{name}ReformAddresses", done.Addresses, "addresses that the reform of July 2025 concerns");
        results.Add($"{name}ReformOpen", done.Open, "of them wait for an officer");
        results.Add($"{name}RehearseRate", done.Addresses / rehearsed, "addresses rehearsed a second");
        results.Add($"{name}ReformRate", done.Addresses / placed, "addresses placed a second");
        results.Add($"{name}UndoRate", done.Addresses / taken, "addresses taken back a second");
        results.Add($"{name}PeakBytes", await disk.MostAsync() - before, "bytes of disk more than before, at the most");
    }

    private static async Task<(double Seconds, ReformTally Tally)> TimeAsync(Func<Task<Outcome<ReformTally>>> work)
    {
        var watch = Stopwatch.StartNew();
        var tally = (await work()).Value;
        return (watch.Elapsed.TotalSeconds, tally);
    }

    /// <summary>Looks at the disk after every act.</summary>
    private sealed class Disk(Country country) : IProgress<long>
    {
        private readonly List<Task<long>> sizes = [];

        public void Report(long value) => sizes.Add(country.BytesAsync());

        public async Task<long> MostAsync() => (await Task.WhenAll(sizes)).Max();
    }
}
