using System.Globalization;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching;
using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Slaps;

namespace CanCuoc.Bench.Accuracy;

/// <summary>
/// Whether the quality of prints foretells that they are not matched: of pairs of one finger, by the quality of the worse print, how many
/// are missed at the threshold that one pair of two fingers in a thousand reaches; and how many are left when the worst are taken again.
/// </summary>
internal sealed class QualityBench(Results results)
{
    private const ulong FirstSeed = 130_000;
    private const int Others = 40;
    private const int Bins = 5;

    // Two of each quality.
    private const int Later = 8;

    private static readonly int[] Rejected = [0, 5, 10, 20, 30];

    private readonly record struct Judged(int Finger, int Quality, PreparedPrint? Print);

    public static Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        var bench = new QualityBench(results);
        if (options.Invented > 0)
            bench.Invented(options.Invented);
        if (options.Data is { } folder)
            bench.Sets(folder);
        return Task.FromResult(results);
    }

    // One good impression, as at enrolment, and two of each quality against it.
    private void Invented(int fingers)
    {
        var enrolled = new Judged[fingers];
        var later = new Judged[fingers * Later];
        Parallel.For(
            0,
            fingers,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            finger =>
            {
                var invented = InventedFinger.Of(FirstSeed + (ulong)finger);
                enrolled[finger] = Judge(finger, invented.Impression(1, ImpressionQuality.Good));
                for (var number = 0; number < Later; number++)
                {
                    var picture = invented.Impression(10 + number, (ImpressionQuality)(number % 4));
                    later[(finger * Later) + number] = Judge(finger, picture);
                }
            }
        );
        var impostors = later.SelectMany(print =>
            Enumerable
                .Range(1, Math.Min(Others, fingers - 1))
                .Select(on => Points(print, enrolled[(print.Finger + on) % fingers]))
        );
        Show(
            "invented",
            [.. later.Select(print => (print.Quality, Points(print, enrolled[print.Finger])))],
            [.. impostors]
        );
    }

    private void Sets(string folder)
    {
        var (mates, impostors) = (new List<(int, double)>(), new List<double>());
        foreach (var set in PrintSet.Pictures(folder))
        {
            var prints = set
                .Files.Zip(PrintsOfSet.Read(set))
                .Where(file => file.Second is not null)
                .Select(file => (file.First.Finger, Print: Judge(finger: 0, file.Second!)))
                .ToArray();
            for (var one = 0; one < prints.Length; one++)
            for (var other = one + 1; other < prints.Length; other++)
            {
                var points = Points(prints[one].Print, prints[other].Print);
                if (Equals(prints[one].Finger, prints[other].Finger))
                    mates.Add((Math.Min(prints[one].Print.Quality, prints[other].Print.Quality), points));
                else
                    impostors.Add(points);
            }
        }
        Show("sets", mates, impostors);
    }

    private void Show(string name, List<(int Quality, double Points)> mates, List<double> impostors)
    {
        var threshold = impostors.OrderDescending().ElementAt(impostors.Count / 1000);
        results.Add($"{name}.threshold", threshold, $"points that one of {impostors.Count} pairs in 1,000 reaches");
        var worst = mates.OrderBy(pair => pair.Quality).ToArray();
        for (var bin = 0; bin < Bins; bin++)
        {
            var some = worst[(worst.Length * bin / Bins)..(worst.Length * (bin + 1) / Bins)];
            var range = string.Create(CultureInfo.InvariantCulture, $"quality {some[0].Quality} to {some[^1].Quality}");
            results.Add($"{name}.fifth{bin + 1}", Missed(some, threshold), $"% missed of {some.Length} pairs, {range}");
        }
        foreach (var part in Rejected)
            results.Add(
                $"{name}.without{part}",
                Missed(worst[(worst.Length * part / 100)..], threshold),
                $"% missed where the worst {part} % by quality are taken again"
            );
    }

    private static double Missed((int Quality, double Points)[] pairs, double threshold) =>
        100.0 * pairs.Count(pair => pair.Points <= threshold) / pairs.Length;

    private static Judged Judge(int finger, GrayImage picture) =>
        new(finger, PrintQuality.Of(picture).Score, PrintsOfSet.Extract(picture));

    private static double Points(Judged one, Judged other) =>
        one.Print is null || other.Print is null ? 0 : PrintComparison.Run(one.Print, other.Print).Points;
}
