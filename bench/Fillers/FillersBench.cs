using System.Diagnostics;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Bench.Fillers;

/// <summary>
/// Whether a gallery of fillers is as hard as one of pictures: points and likeness of pairs of different fingers, of images, of fillers, and of
/// an image with a filler; and what a filler takes beside an image.
/// </summary>
internal sealed class FillersBench(Options options, Results results)
{
    private const ulong FirstFiller = 60_000_000_000;

    // Fingers looked for in the index of the others, of each kind.
    private const int MostProbes = 1000;

    private const int LeastPairs = 10;

    private static readonly int[] OneIn = [100, 1000, 10_000, 100_000];
    private static readonly int[] Points = [20, 30, 35, 40, 45];
    private static readonly int[] Likeness = [8, 10, 12, 14, 16];

    public static Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        new FillersBench(options, results).Measure();
        return Task.FromResult(results);
    }

    private void Measure()
    {
        results.Add("fillerMs", Milliseconds(at => FillerTemplate.Of(at)), "a filler, ms of a core");
        results.Add(
            "imageMs",
            Milliseconds(at => ImageTemplates.Extracted(at)),
            "an image and its extraction, ms of a core"
        );
        PrintTemplate[] images = [.. new ImageTemplates(options.Templates).Take(options.Images)];
        PrintTemplate[] fillers =
        [
            .. Enumerable.Range(0, images.Length).Select(at => FillerTemplate.Of(FirstFiller + (ulong)at)),
        ];
        AddTails(Prepared(images), Prepared(fillers));
        AddLikeness(images, fillers);
    }

    private void AddTails(PreparedPrint[] images, PreparedPrint[] fillers)
    {
        var ofImages = ImpostorTail.Of(images, images, options.Pairs);
        var ofFillers = ImpostorTail.Of(fillers, fillers, options.Pairs);
        var across = ImpostorTail.Of(images, fillers, options.Pairs);
        foreach (var oneIn in OneIn.Where(oneIn => options.Pairs / oneIn >= LeastPairs))
        {
            var meaning = $"points that one pair in {oneIn} reaches";
            results.Add($"images.points{oneIn}", ofImages.PointsOfOneIn(oneIn), $"{meaning}, of two images");
            results.Add($"fillers.points{oneIn}", ofFillers.PointsOfOneIn(oneIn), $"{meaning}, of two fillers");
            results.Add($"across.points{oneIn}", across.PointsOfOneIn(oneIn), $"{meaning}, of an image and a filler");
        }
        foreach (var points in Points.Where(points => ofImages.ShareFrom(points) * options.Pairs >= LeastPairs))
        {
            var meaning = $"pairs that reach {points} points / as many of two images";
            results.Add(
                $"fillers.ratio{points}",
                ofFillers.ShareFrom(points) / ofImages.ShareFrom(points),
                $"{meaning}, of two fillers"
            );
            results.Add(
                $"across.ratio{points}",
                across.ShareFrom(points) / ofImages.ShareFrom(points),
                $"{meaning}, of an image and a filler"
            );
        }
    }

    private void AddLikeness(PrintTemplate[] images, PrintTemplate[] fillers)
    {
        var probes = Math.Min(MostProbes, images.Length / 2);
        var ofImages = new ChanceLikeness(images.AsSpan(0, probes), images.AsSpan(probes));
        var ofFillers = new ChanceLikeness(fillers.AsSpan(0, probes), fillers.AsSpan(probes));
        var across = new ChanceLikeness(images.AsSpan(0, probes), fillers.AsSpan(probes));
        foreach (var likeness in Likeness)
        {
            var meaning = $"of a million pairs the index finds {likeness} or more in common";
            results.Add($"images.likeness{likeness}", ofImages.OfMillion(likeness), $"{meaning}, of two images");
            results.Add($"fillers.likeness{likeness}", ofFillers.OfMillion(likeness), $"{meaning}, of two fillers");
            results.Add(
                $"across.likeness{likeness}",
                across.OfMillion(likeness),
                $"{meaning}, of an image and a filler"
            );
        }
    }

    private static PreparedPrint[] Prepared(PrintTemplate[] templates) =>
        [.. templates.AsParallel().AsOrdered().Select(template => new PreparedPrint(template))];

    /// <summary>Of processor time, so that what else the machine does is left out.</summary>
    private double Milliseconds(Action<ulong> work)
    {
        var watch = Stopwatch.StartNew();
        work(0);
        var (before, times) = (Environment.CpuUsage.TotalTime, 0UL);
        for (; watch.Elapsed.TotalSeconds < options.Seconds; times++)
            work(times);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times;
    }
}
