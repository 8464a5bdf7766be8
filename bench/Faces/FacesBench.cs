using System.Diagnostics;
using System.Security.Cryptography;
using CanCuoc.Faces;
using CanCuoc.Imaging;

namespace CanCuoc.Bench;

/// <summary>
/// Error rates of embeddings and of the codes made of them. A set with pairs.txt is judged as its authors say: the threshold of a fold comes
/// from the others, and codes there are learnt from the others too. Other sets are compared each with each, by the codes that are shipped.
/// Pictures are taken for crops around a face (nothing is detected; the landmarks are found in the whole); how many the detector finds by
/// itself is a figure of its own.
/// </summary>
internal sealed class FacesBench(Options options, Results results, FaceReader reader)
{
    private static readonly double[] Rates = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6];

    public static Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        using var reader = FaceReader.Open().Value;
        var bench = new FacesBench(options, results, reader);
        FaceSet[] sets = [.. FaceSet.In(options.Data ?? throw new InvalidOperationException("--data DIR is wanted."))];
        foreach (var set in sets)
            bench.Measure(set);
        bench.Time(sets[^1]);
        return Task.FromResult(results);
    }

    private void Measure(FaceSet set)
    {
        FaceEmbedding[] embeddings =
        [
            .. set.Pictures.AsParallel().AsOrdered().Select(file => Embedded(CroppedFace.Read(file))),
        ];
        if (set.Folds.Count > 0)
            MeasureFolds(set, embeddings);
        else
            MeasureAll(set, embeddings);
    }

    private void MeasureFolds(FaceSet set, FaceEmbedding[] embeddings)
    {
        var pairs = set.Folds.Count * set.Folds[0].Count;
        Judge(
            set,
            "",
            $"of {pairs} pairs",
            fold => Pairs(fold, pair => embeddings[pair.One].Cosine(embeddings[pair.Other]))
        );
        var learnt = set.Folds.ToDictionary(
            fold => fold,
            fold => Coded(embeddings, LearntWithout(fold, set, embeddings))
        );
        Judge(set, "Code", "by int8 codes learnt from the other folds", fold => CodePairs(fold, learnt[fold]));
        Judge(
            set,
            "Bits",
            "by 1-bit codes learnt from the other folds",
            fold => Pairs(fold, pair => learnt[fold][pair.One].Agreement(learnt[fold][pair.Other]))
        );
        if (options.Learn is not null)
            Learn(set, embeddings, options.Learn);
    }

    private void MeasureAll(FaceSet set, FaceEmbedding[] embeddings)
    {
        var pairs = set.AllPairs().ToArray();
        var codes = Coded(embeddings, reader.Codes);
        Add(set, "", "by cosine", new(Pairs(pairs, pair => embeddings[pair.One].Cosine(embeddings[pair.Other]))));
        var byCode = new VerificationRates(CodePairs(pairs, codes));
        Add(set, "Code", "by int8 codes", byCode);
        Add(set, "Bits", "by 1-bit codes", new(Pairs(pairs, pair => codes[pair.One].Agreement(codes[pair.Other]))));
        foreach (var kept in reader.Descriptor.FalseMatchRates.Where(one => one.Rate >= 1e-4))
            results.Add(
                $"{set.Name}FmrRatio{1 / kept.Rate:0}",
                byCode.MatchedFrom(kept.Score) / kept.Rate,
                $"pairs of two persons that reach the score kept for 1 in {1 / kept.Rate:0} / as many as promised"
            );
        var found = set
            .Pictures.AsParallel()
            .Count(file => reader.FindOne(CroppedFace.Read(file).Picture).Refusal is null);
        results.Add(
            $"{set.Name}Found",
            (double)found / set.Pictures.Count,
            "pictures in which the detector finds the face by itself"
        );
    }

    private void Judge(
        FaceSet set,
        string what,
        string meaning,
        Func<IReadOnlyList<FacePair>, IEnumerable<(bool, double)>> scores
    )
    {
        var accuracy = set.Folds.Average(fold =>
        {
            var others = new VerificationRates(set.Folds.Where(one => one != fold).SelectMany(scores));
            return new VerificationRates(scores(fold)).Accuracy(others.BestThreshold);
        });
        results.Add(
            $"{set.Name}{what}Accuracy",
            accuracy,
            $"pairs judged rightly {meaning}, the threshold from the other folds"
        );
        Add(set, what, meaning, new(set.Folds.SelectMany(scores)));
    }

    private void Add(FaceSet set, string what, string meaning, VerificationRates rates)
    {
        results.Add($"{set.Name}{what}Eer", rates.EqualErrorRate, $"equal error rate {meaning}");
        results.Add(
            $"{set.Name}{what}Tar1000",
            rates.AcceptedAt(1e-3),
            $"accepted at a false match rate of 1e-3 {meaning}"
        );
        results.Add(
            $"{set.Name}{what}Tar10000",
            rates.AcceptedAt(1e-4),
            $"accepted at a false match rate of 1e-4 {meaning}"
        );
    }

    private void Learn(FaceSet set, FaceEmbedding[] embeddings, string path)
    {
        var codes = FaceCodeLearning.Learn(embeddings, set.Persons);
        var bytes = codes.ToBytes();
        File.WriteAllBytes(path, bytes);
        var coded = Coded(embeddings, codes);
        var all = new VerificationRates(CodePairs(set.AllPairs(), coded));
        Console.Error.WriteLine($"sha256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}");
        Console.Error.WriteLine($"pairs of two persons: {set.AllPairs().Count(pair => !pair.IsSame)}");
        foreach (var rate in Rates)
            Console.Error.WriteLine($"{{ \"rate\": {rate}, \"score\": {Math.Ceiling(all.ScoreAt(rate))} }}");
    }

    private void Time(FaceSet set)
    {
        var (picture, box) = CroppedFace.Read(set.Pictures[0]);
        var portrait = Resampling.ToSize(picture, 480, 640);
        var face = reader.FaceIn(picture, box);
        var embedding = reader.Embed(picture, face);
        results.Add(
            "detectMs",
            Milliseconds(() => reader.FindOne(portrait)),
            "detection and landmarks of a picture of 480 × 640, ms of a core"
        );
        results.Add(
            "embedMs",
            Milliseconds(() => reader.Embed(picture, face)),
            "alignment and embedding, ms of a core"
        );
        results.Add(
            "codeMs",
            Milliseconds(() => reader.Codes.Of(embedding)),
            "the codes of an embedding, ms of a core"
        );
    }

    /// <summary>Of processor time, so that what else the machine does is left out.</summary>
    private double Milliseconds(Action work)
    {
        work();
        var watch = Stopwatch.StartNew();
        var (before, times) = (Environment.CpuUsage.TotalTime, 0);
        for (; watch.Elapsed.TotalSeconds < options.Seconds; times++)
            work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times;
    }

    private FaceEmbedding Embedded(CroppedFace crop) =>
        reader.Embed(crop.Picture, reader.FaceIn(crop.Picture, crop.Box));

    private static FaceCodes LearntWithout(IReadOnlyList<FacePair> fold, FaceSet set, FaceEmbedding[] embeddings)
    {
        var held = fold.SelectMany(pair => (string[])[set.Persons[pair.One], set.Persons[pair.Other]]).ToHashSet();
        int[] used = [.. Enumerable.Range(0, embeddings.Length).Where(at => !held.Contains(set.Persons[at]))];
        return FaceCodeLearning.Learn([.. used.Select(at => embeddings[at])], [.. used.Select(at => set.Persons[at])]);
    }

    private static FaceCode[] Coded(FaceEmbedding[] embeddings, FaceCodes codes) => [.. embeddings.Select(codes.Of)];

    private static IEnumerable<(bool, double)> CodePairs(IEnumerable<FacePair> pairs, FaceCode[] codes) =>
        Pairs(pairs, pair => codes[pair.One].Score(codes[pair.Other]));

    private static IEnumerable<(bool, double)> Pairs(IEnumerable<FacePair> pairs, Func<FacePair, double> score) =>
        pairs.Select(pair => (pair.IsSame, score(pair)));
}
