using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Fingers;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.KeyLearning;

/// <summary>Features of minutiae of invented fingers: of each pair the same minutia in two impressions.</summary>
internal sealed record LearntMinutiae(List<(float[] One, float[] Other)> Pairs, List<float[]> All)
{
    // No other program grows these.
    private const ulong FirstSeed = 7_000_000_000;

    private static readonly ImpressionQuality[] Qualities =
    [
        ImpressionQuality.Good,
        ImpressionQuality.Fair,
        ImpressionQuality.Fair,
    ];

    public static LearntMinutiae Of(int fingers)
    {
        var prints = new PreparedPrint[fingers][];
        Parallel.For(0, fingers, finger => prints[finger] = Impressions(FirstSeed + (ulong)finger));
        var learnt = new LearntMinutiae([], []);
        foreach (var impressions in prints)
            learnt.Add(impressions);
        return learnt;
    }

    private static PreparedPrint[] Impressions(ulong seed)
    {
        var finger = InventedFinger.Of(seed);
        return
        [
            .. Qualities
                .Select((quality, number) => PrintExtraction.Run(finger.Impression(number, quality)))
                .Where(extraction => extraction.Refusal is null)
                .Select(extraction => new PreparedPrint(extraction.Value.Template)),
        ];
    }

    private void Add(PreparedPrint[] impressions)
    {
        for (var one = 0; one < impressions.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                foreach (var (i, j) in PrintComparison.Pairs(impressions[one], impressions[other]))
                    Pairs.Add((Features(impressions[one], i), Features(impressions[other], j)));
            }
            for (var minutia = 0; minutia < impressions[one].Template.Minutiae.Count; minutia++)
                All.Add(Features(impressions[one], minutia));
        }
    }

    private static float[] Features(PreparedPrint print, int minutia)
    {
        var features = new float[MinutiaFeatures.Length];
        MinutiaFeatures.Fill(print, minutia, features);
        return features;
    }
}
