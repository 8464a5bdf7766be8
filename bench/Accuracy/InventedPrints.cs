using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Bench.Accuracy;

/// <summary>Fingers that nobody has, an impression as most are and a poor one of each: more pairs than the research sets have.</summary>
internal static class InventedPrints
{
    private const ulong FirstSeed = 70_000;

    public static void Add(Results results, int fingers)
    {
        Console.Error.WriteLine($"  {fingers} invented fingers, two impressions each");
        var prints = new PreparedPrint?[2 * fingers];
        Parallel.For(
            0,
            fingers,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            finger =>
            {
                var invented = InventedFinger.Of(FirstSeed + (ulong)finger);
                prints[2 * finger] = PrintsOfSet.Extract(invented.Impression(1));
                prints[(2 * finger) + 1] = PrintsOfSet.Extract(invented.Impression(2, ImpressionQuality.Poor));
            }
        );
        var set = new PrintsOfSet("invented", [.. Enumerable.Range(0, prints.Length).Select(at => at / 2)], prints);
        var scored = set.CompareAll();
        results.Add("invented.eer", ErrorRates.Of(scored).Equal, $"% equal error of {fingers} invented fingers");
        results.Add("invented.refused", prints.Count(print => print is null), "of their impressions refused");
        Calibration.Add(results, "invented", scored, [fingers]);
    }
}
