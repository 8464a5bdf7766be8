using System.Globalization;
using CanCuoc.Matching;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Prints.Formats;

namespace CanCuoc.Bench.Accuracy;

/// <summary>
/// How well prints are told apart and how quickly: all pairs within each set of pictures, rates of the sets and of all their pairs pooled,
/// 95 % intervals over fingers. A picture without a template matches nothing.
/// </summary>
internal sealed class AccuracyBench(Options options, Results results)
{
    private const int Times = 5;

    public static Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        new AccuracyBench(options, results).Run(
            options.Data ?? throw new ArgumentException("accuracy needs --data DIR", nameof(options))
        );
        return Task.FromResult(results);
    }

    private void Run(string folder)
    {
        var sets = PrintSet.Pictures(folder);
        if (sets.Count == 0)
            throw new ArgumentException($"No FINGER_IMPRESSION pictures below {folder}.", nameof(folder));
        foreach (var set in sets)
        {
            var fingers = set.Files.DistinctBy(file => file.Finger).Count();
            Console.Error.WriteLine($"  set {set.Name}: {set.Files.Count} pictures of {fingers} fingers");
        }
        var pictures = sets.Select(PrintsOfSet.Read).ToArray();
        var prints = sets.Select((set, at) => PrintsOfSet.Of(set, pictures[at])).ToArray();
        ScoredSet[] scored = [.. prints.Select(set => set.CompareAll())];
        var pooled = ScoredSet.Pooled(scored);
        Rates("pooled", pooled, scored);
        foreach (var set in scored)
            Rates($"sets.{set.Name.Replace('.', '_')}", set, [set]);
        results.Add("refused", prints.Sum(set => set.Prints.Count(print => print is null)), "pictures refused");
        Speeds([.. pictures.SelectMany(some => some).OfType<GrayImage>()], prints);
        Calibration.Add(results, "sets", pooled, [.. scored.Select(set => set.Fingers)]);
        if (options.Iso is { } iso)
            Interoperate(iso, sets, prints);
        if (options.Invented > 0)
            InventedPrints.Add(results, options.Invented);
        KeepCurve(pooled, scored);
        Anchors.Print(pooled, scored);
    }

    private void Rates(string name, ScoredSet set, IReadOnlyList<ScoredSet> parts)
    {
        var rates = ErrorRates.Of(set);
        var intervals = Bootstrap.Intervals(
            [.. parts.Select(part => part.Fingers)],
            drawn =>
            {
                var drawnRates = ErrorRates.Of(set, drawn);
                return [drawnRates.Equal, drawnRates.Missed100, drawnRates.Missed1000, drawnRates.Missed10000];
            }
        );
        var genuine = set.Pairs.Count(pair => pair.IsGenuine);
        Add(
            "eer",
            rates.Equal,
            $"% equal error, {genuine} pairs of one finger, {set.Pairs.Length - genuine} of two",
            0
        );
        Add("fmr100", rates.Missed100, "% missed where one pair of other fingers in a hundred passes", 1);
        Add("fmr1000", rates.Missed1000, "% missed where one in a thousand passes", 2);
        Add("fmr10000", rates.Missed10000, "% missed where one in ten thousand passes", 3);

        void Add(string figure, double value, string meaning, int at)
        {
            var interval = string.Create(
                CultureInfo.InvariantCulture,
                $" (95 %: {intervals[at].Low:0.00} to {intervals[at].High:0.00})"
            );
            results.Add($"{name}.{figure}", value, meaning + interval);
        }
    }

    private void Speeds(IReadOnlyList<GrayImage> pictures, IReadOnlyList<PrintsOfSet> sets)
    {
        var (extraction, comparison) = (double.MaxValue, double.MaxValue);
        for (var time = 0; time < Times; time++)
        {
            extraction = Math.Min(extraction, Worked(() => Extract(pictures)));
            comparison = Math.Min(comparison, Worked(() => CompareAll(sets)));
        }
        results.Add(
            "extractMs",
            1000 * extraction / pictures.Count,
            $"ms of one core a print, mean over all, the best of {Times} rounds"
        );
        var comparisons = sets.Sum(set => set.Prints.Length * (set.Prints.Length - 1) / 2);
        results.Add("matchesPerSecond", comparisons / comparison, $"comparisons a second of one core, best of {Times}");
        var templates = sets.SelectMany(set => set.Prints)
            .OfType<PreparedPrint>()
            .Select(print => print.Template)
            .ToArray();
        var prepare = Worked(() =>
        {
            foreach (var template in templates)
                _ = new PreparedPrint(template);
        });
        results.Add("prepareMs", 1000 * prepare / templates.Length, "ms of one core to make a template ready");
        results.Add("templateBytes", templates.Average(StoredTemplate.Length), "bytes of a stored template, mean");
        results.Add("templateBytesMost", templates.Max(StoredTemplate.Length), "bytes of the largest");
        results.Add("minutiae", templates.Average(template => template.Minutiae.Count), "minutiae a print, mean");
    }

    // Seconds of processor time, of all threads (collecting garbage and compiling too): what others do on the machine does not count.
    private static double Worked(Action run)
    {
        var before = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static void Extract(IReadOnlyList<GrayImage> pictures)
    {
        foreach (var picture in pictures)
            PrintExtraction.Run(picture);
    }

    private static void CompareAll(IReadOnlyList<PrintsOfSet> sets)
    {
        foreach (var set in sets)
            set.CompareInTurn();
    }

    private void Interoperate(string place, IReadOnlyList<PrintSet> sets, IReadOnlyList<PrintsOfSet> prints)
    {
        var records = PrintSet.Records(place);
        var (mixed, theirs) = (new List<ScoredSet>(), new List<ScoredSet>());
        for (var at = 0; at < sets.Count; at++)
        {
            if (
                records.FirstOrDefault(set => set.Name.EndsWith(sets[at].Name, StringComparison.Ordinal))
                is not { } found
            )
                continue;
            var others = IsoRecords.Of(found, sets[at], prints[at]);
            mixed.Add(prints[at].CompareWith(others));
            theirs.Add((prints[at] with { Prints = others }).CompareAll());
        }
        if (mixed.Count == 0)
            throw new ArgumentException($"No ISO records of the fingers of the sets in {place}.", nameof(place));
        Rates("iso.oursWithTheirs", ScoredSet.Pooled(mixed), mixed);
        Rates("iso.theirsWithTheirs", ScoredSet.Pooled(theirs), theirs);
    }

    private static void KeepCurve(ScoredSet pooled, IReadOnlyList<ScoredSet> sets)
    {
        var folder = Path.Combine("bench", "results");
        if (Directory.Exists(folder))
            File.WriteAllText(Path.Combine(folder, "accuracy-det.svg"), DetCurve.Draw(pooled, sets));
    }
}
