using System.Diagnostics;
using System.Globalization;
using CanCuoc.Population;
using CanCuoc.Storage;

namespace CanCuoc.Bench.Cleaning;

/// <summary>
/// What becomes of every mistake of an invented country's files: they are written, imported through the product's door, the registry is
/// searched for doubles, and then compared with the truth.
/// </summary>
internal static class CleaningBench
{
    // The model of doubles was learnt in another country, of other people.
    private const int Seed = 2;

    private const int ExamplesShown = 20;

    private static readonly DateOnly Today = new(2026, 1, 1);

    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        var country = new DirtyCountry(Seed, options.Persons, Today, DirtToMake.Usual);
        var folder = Directory.CreateTempSubdirectory("cancuoc-bench-files-").FullName;
        var (writing, _) = await TimeAsync(() => country.WriteAsync(folder, CancellationToken.None));
        var (parsing, _) = await TimeAsync(() => Task.Run(() => PlainReading.Read(folder)));
        var records = country.Records().LongCount();
        results.Add("records", records, "records in the files");
        results.Add("writeMinutes", writing / 60, "minutes of inventing and writing them");
        results.Add("parse", records / parsing, "records a second of reading the files and doing nothing with it");
        foreach (var engine in options.Engines)
            await MeasureAsync(engine, options, country, new(folder, records, records / parsing), results);
        Directory.Delete(folder, recursive: true);
        return results;
    }

    private static async Task MeasureAsync(
        Engine engine,
        Options options,
        DirtyCountry country,
        WrittenFiles files,
        Results results
    )
    {
        using var server = engine == Engine.PostgreSql ? await PostgresServer.StartAsync(options.Database) : null;
        await using var store = await Country.OpenAsync(engine, server?.Address);
        var name = engine == Engine.Sqlite ? "sqlite" : "postgres";
        var (importing, importCpu) = await TimeAsync(() => ImportAsync(store, files.Folder));
        results.Add($"{name}.importRate", files.Records / importing, "records imported a second");
        results.Add($"{name}.importRatio", files.Records / importing / files.ParseRate, "import / parse alone");
        results.Add($"{name}.importMinutes", importing / 60, "minutes of importing");
        results.Add(
            $"{name}.importCpuMinutes",
            importCpu / 60,
            "minutes of cores that it took: the machine may be shared"
        );
        await using var session = await store.Store.ReadAsync(CancellationToken.None);
        var registry = await CleanedRegistry.ReadAsync(session, CancellationToken.None);
        IReadOnlyList<LikePair> pairs = [];
        var (screening, screenCpu) = await TimeAsync(() =>
            Task.Run(() => pairs = new Screening(LinkageModel.Kept, least: 0).Run(registry.Persons))
        );
        results.Add($"{name}.screenMinutes", screening / 60, "minutes of searching for doubles");
        results.Add($"{name}.screenCpuMinutes", screenCpu / 60, "minutes of cores that it took");
        Add(await registry.CompareAsync(country, pairs, CancellationToken.None), name, results);
    }

    private static async Task ImportAsync(Country country, string folder)
    {
        foreach (var file in DirtyFile.All)
        {
            await using var content = File.OpenRead(Path.Combine(folder, file.Name));
            var report = (
                await new ImportPersons(country.Acts).RunAsync(
                    Country.Everybody,
                    Country.Why,
                    new(file.Name, content),
                    file.Terms,
                    progress: null,
                    CancellationToken.None
                )
            ).Value;
            Console.Error.WriteLine($"  {file.Name}: {report.Source.Progress}");
        }
    }

    private static void Add(CleaningReport report, string name, Results results)
    {
        results.Add(
            $"{name}.precision",
            (double)report.RightPairs / Math.Max(1, report.FoundPairs),
            "of the pairs found those that are of one person"
        );
        results.Add(
            $"{name}.recall",
            (double)report.RightPairs / Math.Max(1, report.TruePairs),
            "of the pairs of one person those found"
        );
        foreach (var kind in report.Kinds)
        {
            var whose = string.Create(CultureInfo.InvariantCulture, $"of {kind.Made} records with {kind.Kind}");
            results.Add($"{name}.{kind.Kind}.made", kind.Made, "records with this mistake");
            results.Add($"{name}.{kind.Kind}.mended", kind.Mended, whose);
            results.Add($"{name}.{kind.Kind}.queued", kind.Queued, whose);
            results.Add($"{name}.{kind.Kind}.missed", kind.Missed, whose);
            results.Add($"{name}.{kind.Kind}.wronglyChanged", kind.WronglyChanged, whose);
        }
        var mistakes = report.Kinds.Where(kind => kind.Kind != CleaningCount.NoMistake).ToList();
        results.Add($"{name}.all.made", mistakes.Sum(kind => kind.Made), "mistakes of all kinds");
        results.Add($"{name}.all.mended", mistakes.Sum(kind => kind.Mended), "of them");
        results.Add($"{name}.all.queued", mistakes.Sum(kind => kind.Queued), "of them");
        results.Add($"{name}.all.missed", mistakes.Sum(kind => kind.Missed), "of them");
        results.Add($"{name}.wronglyChanged", report.Wrong.Count, "values that were wrongly changed: must be nought");
        foreach (var wrong in report.Wrong.Take(ExamplesShown))
            Console.Error.WriteLine($"  wrongly changed: {wrong}");
    }

    private static async Task<(double Seconds, double CpuSeconds)> TimeAsync(Func<Task> work)
    {
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await work();
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    /// <summary>Files on disk, and how quickly they are read.</summary>
    private sealed record WrittenFiles(string Folder, long Records, double ParseRate);
}
