using System.Diagnostics;
using System.Globalization;
using CanCuoc.Population;

namespace CanCuoc.Bench.Linkage;

/// <summary>
/// How well duplicate persons are found in an invented country that was written down with mistakes, and what it takes: every record is compared
/// with all it could be a double of, and the truth, which the screening never sees, is asked afterwards.
/// </summary>
internal static class LinkageBench
{
    // The model was learnt in another country, of other people.
    private const int LearntSeed = 1;
    private const int MeasuredSeed = 2;

    // Even odds are nought; below this nothing is of interest.
    private const float Least = -16;
    private const int CurveStep = 2;
    private const int CurveEnd = 24;

    public static Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        if (options.Learn is { } file)
            Learn(options, file, results);
        else
        {
            Measure(new(MeasuredSeed, options.Persons, MistakesToMake.Usual), "", results);
            results.Add("peakGigabytes", Process.GetCurrentProcess().PeakWorkingSet64 / 1e9, "most memory, GB");
            if (options.Persons <= 1_000_000)
                Measure(new(MeasuredSeed, options.Persons, MistakesToMake.Many), "many.", results);
        }
        return Task.FromResult(results);
    }

    private static void Learn(Options options, string file, Results results)
    {
        var country = new WrittenCountry(LearntSeed, options.Persons, MistakesToMake.Usual);
        var watch = Stopwatch.StartNew();
        var kin = country.Siblings().ToLookup(pair => country.AreTwins(pair.One, pair.Other));
        var model = new LinkageLearning(country.Persons).Learn([.. kin[true]], [.. kin[false]], LearntSeed);
        results.Add("learnMinutes", watch.Elapsed.TotalMinutes, $"minutes of learning what {file} says");
        File.WriteAllText(
            file,
            model.Print([
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Learnt from {country.Persons.Count} records of an invented country (seed {LearntSeed}), without being told which are of one person:"
                ),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"dotnet run -c Release --project bench -- linkage --persons {options.Persons} --learn src/Population/Linkage/linkage.tsv"
                ),
                "Shares of all pairs of a kind: of one person, of twins, of other siblings, of strangers. The first row: pairs for each record.",
            ])
        );
    }

    private static void Measure(WrittenCountry country, string set, Results results)
    {
        var screening = new Screening(LinkageModel.Kept, Least);
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var pairs = screening.Run(country.Persons);
        var (minutes, cpuMinutes) = (watch.Elapsed.TotalMinutes, (Environment.CpuUsage.TotalTime - cpu).TotalMinutes);
        var truth = new LinkageTruth(country, pairs);
        var (precision, recall) = truth.At(0);
        results.Add($"{set}records", country.Persons.Count, "records screened");
        results.Add($"{set}refused", country.Refused, "others, which the registry does not take as they are written");
        results.Add($"{set}truePairs", country.TruePairs, "pairs of records that are of one person");
        results.Add($"{set}writeMinutes", country.Minutes, "minutes of inventing, reading and folding them");
        results.Add($"{set}screenMinutes", minutes, "minutes of screening");
        results.Add($"{set}screenCpuMinutes", cpuMinutes, "minutes of cores that it took: the machine may be shared");
        results.Add($"{set}comparedMillions", screening.Compared / 1e6, "pairs compared, in millions");
        results.Add($"{set}leftOut", screening.LeftOut, "pairs not compared, because too many share both keys");
        results.Add(
            $"{set}reached",
            truth.Reached,
            "of the true pairs those that were compared and not far from likely"
        );
        results.Add($"{set}precision", precision, "of the pairs at even odds or better those that are of one person");
        results.Add($"{set}recall", recall, "of the true pairs those at even odds or better");
        for (var bits = (int)Least; bits <= CurveEnd; bits += CurveStep)
        {
            (precision, recall) = truth.At(bits);
            results.Add($"{set}curve.{bits}.precision", precision, $"at {bits} bits or more");
            results.Add($"{set}curve.{bits}.recall", recall, "of the same");
        }
        foreach (var (kind, found, all) in truth.ByMistake())
            results.Add(
                $"{set}recallBy.{kind}",
                (double)found / all,
                string.Create(CultureInfo.InvariantCulture, $"of {all} second records with this mistake those found")
            );
        foreach (var (kind, count) in truth.FalsePairs())
            results.Add($"{set}false.{kind}", count, "pairs at even odds or better that are not of one person");
    }
}
