using CanCuoc.Invented.Prints;
using CanCuoc.Matching;
using CanCuoc.Matching.Fingers;
using CanCuoc.Matching.Prints;

namespace CanCuoc.Bench.Fingers;

/// <summary>
/// The index of fingers alone: how many of the fingers that come again it finds, how alike chance finds others, and what it takes; and from
/// these, how many of them it would find among a nation's, and what that would take. Cost is taken among copies of the same fingers too, which
/// have the same keys as often: a key's fingers lie together, so that what each takes shows only where they are many.
/// </summary>
internal sealed class FingersBench(Options options, Results results)
{
    private const ulong FirstMate = 8_000_000_000;
    private const ulong FirstFiller = 9_000_000_000;
    private const int FingersOfAPerson = 2;
    private const int Named = 50;
    private const int Part = 20_000;

    private static readonly ImpressionQuality[] Again =
    [
        ImpressionQuality.Fair,
        ImpressionQuality.Poor,
        ImpressionQuality.Worn,
    ];

    private static readonly ParallelOptions AllCores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private readonly FingerIndex index = new();
    private readonly List<byte[]> sketches = [];

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
        Draw();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Fill(0, Fillers);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        results.Add("bytes", bytes / (double)Fillers, "of a finger, in memory");
        foreach (var mate in mates)
            index.Add(mate.Subject, 1, FingerSketch.Of(mate.First));
        Find(mates);
        PrintTemplate[] probes = [.. mates.Select(mate => mate.Again[0].Template)];
        var all = Fillers * options.Copies;
        Fill(Fillers, all / 2);
        var half = IndexCost.Of(index, probes);
        Fill(all / 2, all);
        new IndexReckoning(half, IndexCost.Of(index, probes)).AddTo(results);
    }

    private void Find(IReadOnlyList<Mate> mates)
    {
        var strangers = new List<float>();
        var probes = 0;
        var found = new List<(ImpressionQuality Quality, float Likeness, bool IsNamed)>();
        foreach (var (mate, (quality, probe)) in mates.SelectMany(mate => mate.Again, (mate, again) => (mate, again)))
        {
            var named = index.Search(probe, Named, CancellationToken.None);
            var all = Compared(probe, (int)(FingerSearch.MostCompared * Share));
            var likeness = all.FirstOrDefault(one => one.Subject == mate.Subject).Likeness;
            found.Add((quality, likeness, named.Any(one => one.Subject == mate.Subject)));
            strangers.AddRange(all.Where(one => one.Subject >= 0).Select(one => one.Likeness));
            probes++;
        }
        // So alike are as many of the nation by chance as are named.
        var chance = Named * probes * Share;
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
                $"% chosen by as heavy votes as a nation takes, and more alike than its {Named}th; reckoned"
            );
        }
    }

    // Of a nation's fingers those that are here.
    private double Share => Fillers / IndexReckoning.NationFingers;

    private IReadOnlyList<FingerCandidate> Compared(PrintTemplate probe, int most)
    {
        var search = index.Begin(probe);
        search.Vote(CancellationToken.None);
        search.Choose(most);
        return search.Compare(int.MaxValue);
    }

    private void Draw()
    {
        foreach (var some in Enumerable.Range(0, Fillers).Chunk(Part))
        {
            var drawn = new byte[some.Length][];
            Parallel.For(
                0,
                some.Length,
                AllCores,
                at => drawn[at] = FingerSketch.Of(FillerTemplate.Of(FirstFiller + (ulong)some[at]))
            );
            sketches.AddRange(drawn);
            Console.Error.WriteLine($"  {sketches.Count:N0} of {Fillers:N0} fingers");
        }
    }

    private void Fill(int from, int until)
    {
        for (var filler = from; filler < until; filler++)
            index.Add(filler, 1, sketches[filler % sketches.Count]);
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
