using CanCuoc.Invented.Prints;
using CanCuoc.Matching;
using CanCuoc.Matching.Fingers;
using CanCuoc.Matching.Prints;

namespace CanCuoc.Bench.Fingers;

/// <summary>
/// The index of fingers alone: how many of the fingers that come again it finds, how alike chance finds others, and what it takes; and from
/// these, among how many of a nation's it would find them.
/// </summary>
internal sealed class FingersBench(Options options, Results results)
{
    private const ulong FirstMate = 8_000_000_000;
    private const ulong FirstFiller = 9_000_000_000;
    private const int FingersOfAPerson = 2;
    private const double NationFingers = FingersOfAPerson * 100_000_000.0;
    private const int Named = 50;
    private const int Tenth = 10;

    private static readonly ImpressionQuality[] Again =
    [
        ImpressionQuality.Fair,
        ImpressionQuality.Poor,
        ImpressionQuality.Worn,
    ];

    private static readonly ParallelOptions AllCores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private readonly FingerIndex index = new();

    private int Fillers => FingersOfAPerson * options.Persons;

    public static Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        new FingersBench(options, results).Measure();
        return Task.FromResult(results);
    }

    private void Measure()
    {
        var mates = Mates();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Fill(0, Fillers / Tenth);
        var milliseconds = Milliseconds(mates);
        Fill(Fillers / Tenth, Fillers);
        results.Add(
            "bytes",
            (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Fillers,
            "of a finger, in memory"
        );
        results.Add("searchTenthMs", milliseconds, "a finger looked for, in a tenth of the index, ms of one core");
        results.Add("searchMs", Milliseconds(mates), "the same in all of it");
        foreach (var mate in mates)
            index.Add(mate.Subject, 1, FingerSketch.Of(mate.First));
        Find(mates);
    }

    private void Find(IReadOnlyList<Mate> mates)
    {
        var strangers = new List<float>();
        var probes = 0;
        var found = new List<(ImpressionQuality Quality, float Likeness, bool IsNamed)>();
        foreach (var (mate, (quality, probe)) in mates.SelectMany(mate => mate.Again, (mate, again) => (mate, again)))
        {
            var all = index.Search(probe, int.MaxValue, CancellationToken.None);
            var place = all.Index().FirstOrDefault(one => one.Item.Subject == mate.Subject, (-1, default));
            found.Add((quality, place.Item.Likeness, place.Index is >= 0 and < Named));
            strangers.AddRange(all.Where(one => one.Subject >= 0).Select(one => one.Likeness));
            probes++;
        }
        // So alike are as many of the nation by chance as are named.
        var chance = Named * (double)probes * Fillers / NationFingers;
        var least = strangers.OrderDescending().Skip((int)chance).FirstOrDefault();
        results.Add(
            "nationLikeness",
            least,
            $"how alike the {Named}th finger of a nation is by chance, of {chance:0} so alike here"
        );
        foreach (var quality in found.GroupBy(one => one.Quality))
        {
            var name = char.ToLowerInvariant($"{quality.Key}"[0]) + $"{quality.Key}"[1..];
            results.Add($"{name}.tried", quality.Count(), $"fingers that came again, {name}");
            results.Add(
                $"{name}.named",
                100 * quality.Average(one => one.IsNamed ? 1.0 : 0),
                $"% of these among the first {Named} here"
            );
            results.Add(
                $"{name}.nation",
                100 * quality.Average(one => one.Likeness > least ? 1.0 : 0),
                $"% more alike than the {Named}th of a nation; reckoned"
            );
        }
    }

    private double Milliseconds(IReadOnlyList<Mate> mates)
    {
        PrintTemplate[] probes = [.. mates.Select(mate => mate.Again[0].Template)];
        foreach (var probe in probes)
            index.Search(probe, Named, CancellationToken.None);
        var before = Environment.CpuUsage.TotalTime;
        foreach (var probe in probes)
            index.Search(probe, Named, CancellationToken.None);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / probes.Length;
    }

    private void Fill(int from, int until)
    {
        foreach (var some in Enumerable.Range(from, until - from).Chunk(20_000))
        {
            var sketches = new byte[some.Length][];
            Parallel.For(
                0,
                some.Length,
                AllCores,
                at => sketches[at] = FingerSketch.Of(FillerTemplate.Of(FirstFiller + (ulong)some[at]))
            );
            foreach (var (at, filler) in some.Index())
                index.Add(filler, 1, sketches[at]);
            Console.Error.WriteLine($"  {some[^1] + 1:N0} of {until:N0} fingers");
        }
    }

    private Mate[] Mates()
    {
        var mates = new Mate?[options.Invented];
        Parallel.For(0, mates.Length, AllCores, at => mates[at] = Mate.Draw(-1 - at, FirstMate + (ulong)at));
        return [.. mates.OfType<Mate>()];
    }

    /// <summary>A finger that was enrolled and comes again; fillers have the subjects from nought on.</summary>
    private sealed record Mate(
        long Subject,
        PrintTemplate First,
        IReadOnlyList<(ImpressionQuality Quality, PrintTemplate Template)> Again
    )
    {
        /// <summary>Null of one who is refused when enrolled, or always afterwards.</summary>
        public static Mate? Draw(long subject, ulong seed)
        {
            var finger = InventedFinger.Of(seed);
            var first = Extract(finger.Impression(0, ImpressionQuality.Fair));
            (ImpressionQuality, PrintTemplate)[] again =
            [
                .. from number in Enumerable.Range(0, FingersBench.Again.Length)
                let quality = FingersBench.Again[number]
                let template = Extract(finger.Impression(number + 1, quality))
                where template is not null
                select (quality, template),
            ];
            return first is null || again.Length == 0 ? null : new(subject, first, again);
        }

        private static PrintTemplate? Extract(GrayImage picture) =>
            PrintExtraction.Run(picture).IsRefused(out _, out var extraction) ? null : extraction.Template;
    }
}
