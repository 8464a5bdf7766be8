using System.Runtime.InteropServices;
using CanCuoc.Biometrics;
using CanCuoc.Faces;
using CanCuoc.Imaging;
using CanCuoc.Invented.Portraits;
using CanCuoc.Matching.Gallery;

namespace CanCuoc.Bench;

/// <summary>
/// How well drawn people are told apart, by codes learnt from other drawn people: what a demonstration's false-match rates come from.
/// </summary>
internal sealed class DrawnFacesBench(Options options, Results results, FaceReader reader)
{
    // Of each person: two portraits as for a card, and two taken more freely.
    private static readonly double[] Freedoms = [0, 0, 0.3, 0.3];

    private static readonly double[] Rates = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6];

    private static readonly double[] FillerRates = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8];

    private const int Fillers = 1_000_000;
    private const int FillersAtOnce = 10_000;

    private const ulong FirstSeed = 7_000_000_000;

    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        using var reader = FaceReader.Open().Value;
        await new DrawnFacesBench(options, results, reader).RunAsync();
        return results;
    }

    private async Task RunAsync()
    {
        var people = Enumerable
            .Range(0, options.Persons)
            .AsParallel()
            .AsOrdered()
            .Select(Embedded)
            .Where(person => person.Length == Freedoms.Length)
            .ToArray();
        results.Add("people", people.Length, "drawn people, four portraits each; half to learn from, half to judge by");
        var (learnt, judged) = (people[..(people.Length / 2)], people[(people.Length / 2)..]);
        var names = learnt.SelectMany((person, number) => person.Select(_ => $"{number}"));
        var embeddings = learnt.SelectMany(person => person).ToArray();
        var codes = FaceCodeLearning.Learn(embeddings, [.. names], DrawnFaces.MeanPart);
        if (options.Learn is not null)
        {
            var spread = FaceCodeLearning.Spread([.. learnt.Select(person => codes.Of(person[0]))]);
            File.WriteAllBytes(options.Learn, [.. codes.ToBytes(), .. MemoryMarshal.AsBytes<float>(spread)]);
        }
        Judge([.. judged.Select(person => person.Select(codes.Of).ToArray())]);
        // Fillers are spread as the codes that are shipped.
        await JudgeFillersAsync([.. judged.Select(person => DrawnFaces.Codes.Of(person[0]))]);
    }

    // Drawn people against templates that no picture was made of: the tail, further out than pictures reach.
    private async Task JudgeFillersAsync(FaceCode[] people)
    {
        var folder = Directory.CreateTempSubdirectory("drawn-bench-").FullName;
        try
        {
            using var gallery = CodeGallery
                .Create(Path.Combine(folder, "faces"), GalleryFormat.SignedBytes(FaceCode.Length, "bench/1"))
                .Value;
            foreach (var some in Enumerable.Range(0, Fillers).Chunk(FillersAtOnce))
                _ = gallery
                    .Append([.. some.AsParallel().Select(one => new GalleryRow(one, 0, DrawnFaces.Filler(one)))])
                    .Value;
            using var searches = new GallerySearches(Environment.ProcessorCount);
            var scores = new List<int>();
            foreach (var some in people.Chunk(GalleryQuestion.MostCodes))
            {
                ReadOnlyMemory<byte>[] codes = [.. some.Select(one => MemoryMarshal.AsBytes(one.Values).ToArray())];
                var found = await searches.SearchAsync([gallery], new(codes, FillersAtOnce));
                scores.AddRange(found.Value.SelectMany(hits => hits).Select(hit => hit.Score));
            }
            scores.Sort();
            foreach (var rate in FillerRates)
                results.Add(
                    $"fillerScore{1 / rate:0}",
                    scores[^(int)(rate * people.Length * Fillers)],
                    $"score of one in {1 / rate:0} pairs of a drawn person and a filler"
                );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Judge(FaceCode[][] people)
    {
        // As for a card: the first two.
        var rates = new VerificationRates(Pairs(people, pictures: 2));
        results.Add("eer", rates.EqualErrorRate, "equal error rate of portraits as for a card");
        foreach (var rate in Rates)
        {
            var score = rates.ScoreAt(rate);
            results.Add(
                $"score{1 / rate:0}",
                Math.Ceiling(score),
                $"score of one in {1 / rate:0} pairs of two persons"
            );
            results.Add($"tar{1 / rate:0}", rates.AcceptedAt(rate), "of pairs of one person that reach it");
        }
        double[] own = [.. people.Select(person => (double)person[0].Score(person[1])).Order()];
        results.Add("ownMedian", own[own.Length / 2], "score of two portraits of one person, the middle one");
        results.Add("ownTenth", own[own.Length / 10], "one in ten is lower");
        results.Add("ownHundredth", own[own.Length / 100], "one in a hundred is lower");
    }

    private static IEnumerable<(bool, double)> Pairs(FaceCode[][] people, int pictures)
    {
        for (var one = 0; one < people.Length; one++)
        {
            yield return (true, people[one][0].Score(people[one][1]));
            for (var other = one + 1; other < people.Length; other++)
            for (var mine = 0; mine < pictures; mine++)
            for (var theirs = 0; theirs < pictures; theirs++)
                yield return (false, people[one][mine].Score(people[other][theirs]));
        }
    }

    private FaceEmbedding[] Embedded(int person)
    {
        var face = InventedFace.Of(FirstSeed + (ulong)person);
        return
        [
            .. Freedoms
                .Select((freedom, number) => face.Portrait(number, new PortraitConditions { Freedom = freedom }))
                .Select(Embedded)
                .OfType<FaceEmbedding>(),
        ];
    }

    // Through the file that a counter stores.
    private FaceEmbedding? Embedded(ColourImage portrait)
    {
        var stored = PictureFile.ReadColour(JpegFile.Within(CaptureImage.LargestPortrait, portrait).Value).Value;
        return reader.FindOne(stored).IsRefused(out _, out var face) ? null : reader.Embed(stored, face);
    }
}
