using CanCuoc.Biometrics;
using CanCuoc.Faces;
using CanCuoc.Invented.Prints;
using CanCuoc.Matching.Fingers;
using CanCuoc.Matching.Gallery;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;
using CanCuoc.Matching.Prints.Formats;

namespace CanCuoc.Bench;

/// <summary>
/// The chain of a duplicate search in a gallery of any size: who is missed, who is named falsely, what each step costs a core, and from
/// that what a nation needs. The decision is the product's; records, sealing and the ledger are left out.
/// </summary>
internal sealed class IdentifyBench(Options options, Results results, string folder)
{
    private const int Mates = 60;
    private const int Strangers = 60;
    private const int FirstStranger = 1_000_000;
    private const int MostFaces = 20;
    private const int MostFingers = 500;
    private const int RowsAtOnce = 10_000;

    // A finger that was found counts for a candidate from here on.
    private const float LeastPoints = 10;

    private const int Tenth = 10;
    private const double Nation = 100_000_000;
    private const double ApplicantsADay = 500_000;
    private const double SecondsADay = 86_400;

    // Eight fingers with eight are sixteen times as many as two with two.
    private const double FullFactor = 16;

    // A posting of 16 bytes a minutia, 32 of them.
    private const double IndexBytes = 512;

    private readonly IdentifiedPeople people = new();
    private readonly FingerIndex index = new();

    // What a search costs beside what grows with the gallery: the same in a tenth of it.
    private readonly FingerIndex tenthIndex = new();
    private readonly CodeGallery tenth = Faces(folder, "tenth");
    private readonly Dictionary<(long, BodyPart), PrintTemplate> enrolled = [];
    private readonly StepCosts costs = new();
    private readonly FaceAlgorithm algorithm = new(FaceReader.Open().Value);

    public static async Task<Results> RunAsync(Options options)
    {
        var results = new Results();
        var folder = Directory.CreateTempSubdirectory("identify-bench-").FullName;
        try
        {
            var bench = new IdentifyBench(options, results, folder);
            using var faces = bench.Fill();
            using var fewer = bench.tenth;
            using var searches = new GallerySearches(1);
            await bench.FindMatesAsync("fair", ImpressionQuality.Fair, 0, (faces, searches));
            await bench.FindMatesAsync("changedFace", ImpressionQuality.Fair, FirstStranger, (faces, searches));
            await bench.FindMatesAsync("worn", ImpressionQuality.Worn, 0, (faces, searches));
            await bench.FindMatesAsync("wornChangedFace", ImpressionQuality.Worn, FirstStranger, (faces, searches));
            await bench.FindStrangersAsync((faces, searches));
            bench.Reckon();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return results;
    }

    private CodeGallery Fill()
    {
        foreach (var finger in IdentifiedPeople.Fingers)
        {
            var sketches = new byte[options.Persons][];
            Parallel.For(0, options.Persons, person => sketches[person] = FingerSketch.Of(Enrolled(person, finger)));
            for (var person = 0; person < options.Persons; person++)
            {
                index.Add(person, (byte)finger, sketches[person]);
                if (person % Tenth == 0)
                    tenthIndex.Add(person, (byte)finger, sketches[person]);
            }
        }
        var faces = Faces(folder, "faces");
        foreach (var persons in Enumerable.Range(0, options.Persons).Chunk(RowsAtOnce))
        {
            GalleryRow[] rows = [.. persons.Select(person => new GalleryRow(person, 0, people.Face(person, 0)))];
            _ = faces.Append(rows).Value;
            _ = tenth.Append([.. rows.Where(row => row.Subject % Tenth == 0)]).Value;
        }
        results.Add("people", options.Persons, "in the gallery, a face and two fingers each");
        return faces;
    }

    private static CodeGallery Faces(string folder, string name) =>
        CodeGallery.Create(Path.Combine(folder, name), GalleryFormat.SignedBytes(FaceCode.Length, "bench/1")).Value;

    // The first are the mates, the others fillers.
    private PrintTemplate Enrolled(long person, BodyPart finger)
    {
        if (person >= Mates)
            return IdentifiedPeople.Filler(person, finger);
        lock (enrolled)
        {
            if (enrolled.TryGetValue((person, finger), out var known))
                return known;
        }
        var print = IdentifiedPeople.Print((int)person, finger, 0, ImpressionQuality.Fair)!;
        lock (enrolled)
            return enrolled[(person, finger)] = print;
    }

    private async Task FindMatesAsync(
        string condition,
        ImpressionQuality quality,
        int changedFace,
        (CodeGallery Faces, GallerySearches Searches) gallery
    )
    {
        var (tried, missed) = (0, 0);
        for (var mate = 0; mate < Mates; mate++)
        {
            var prints = Probe(mate, quality);
            if (prints.Count == 0)
                continue;
            var doubts = await SearchAsync(prints, people.Face(mate + changedFace, 1), gallery);
            (tried, missed) = (tried + 1, missed + (doubts.Contains(mate) ? 0 : 1));
        }
        results.Add(
            $"{condition}Tried",
            tried,
            $"of {Mates} enrolled before who come again with a print that is clear enough"
        );
        results.Add($"{condition}Fnir", 100.0 * missed / Math.Max(1, tried), "of these not found, %");
    }

    private async Task FindStrangersAsync((CodeGallery Faces, GallerySearches Searches) gallery)
    {
        var named = 0;
        for (var stranger = FirstStranger; stranger < FirstStranger + Strangers; stranger++)
        {
            var prints = Probe(stranger, ImpressionQuality.Fair);
            named += (await SearchAsync(prints, people.Face(stranger, 1), gallery)).Count > 0 ? 1 : 0;
        }
        results.Add("fpir", 100.0 * named / Strangers, $"of {Strangers} honest applicants with a doubt, %");
    }

    private static Dictionary<BodyPart, PrintTemplate> Probe(int person, ImpressionQuality quality) =>
        IdentifiedPeople
            .Fingers.Select(finger => (finger, Print: IdentifiedPeople.Print(person, finger, 1, quality)))
            .Where(one => one.Print is not null)
            .ToDictionary(one => one.finger, one => one.Print!);

    private async Task<HashSet<long>> SearchAsync(
        Dictionary<BodyPart, PrintTemplate> prints,
        byte[] face,
        (CodeGallery Faces, GallerySearches Searches) gallery
    )
    {
        var question = new GalleryQuestion([face], MostFaces);
        var hits = await costs.TakeAsync("faceScan", () => gallery.Searches.SearchAsync([gallery.Faces], question));
        _ = await costs.TakeAsync("faceScanTenth", () => gallery.Searches.SearchAsync([tenth], question));
        var candidates = hits.Value[0].Select(hit => hit.Subject).ToHashSet();
        foreach (var print in prints.Values)
        {
            var found = costs.Take("fingerIndex", () => index.Search(print, MostFingers, default));
            _ = costs.Take("fingerIndexTenth", () => tenthIndex.Search(print, MostFingers, default));
            // Making up what would be read from the store is not counted.
            PreparedPrint[] theirs =
            [
                .. found
                    .AsParallel()
                    .AsOrdered()
                    .Select(one => new PreparedPrint(Enrolled(one.Subject, (BodyPart)one.Part))),
            ];
            var probe = new PreparedPrint(print);
            var points = costs.Take(
                "compare",
                () => Array.ConvertAll(theirs, one => PrintComparison.Run(probe, one).Points)
            );
            candidates.UnionWith(found.Where((_, at) => points[at] >= LeastPoints).Select(one => one.Subject));
        }
        return [.. candidates.Where(candidate => IsDoubt(candidate, prints, face))];
    }

    private bool IsDoubt(long candidate, Dictionary<BodyPart, PrintTemplate> prints, byte[] face)
    {
        var theirs = IdentifiedPeople.Fingers.ToDictionary(finger => finger, finger => Enrolled(candidate, finger));
        var (one, other) = (Subject(prints, face), Subject(theirs, people.Face(candidate, 0)));
        var points = costs.Take("decide", () => SubjectComparison.Run(one, other, algorithm).Points);
        return points >= DuplicateThresholds.Standing.DoubtAmong(options.Persons);
    }

    private ComparedSubject Subject(Dictionary<BodyPart, PrintTemplate> prints, byte[] face) =>
        ComparedSubject.Of([
            new(BodyPart.Face, algorithm.Name, face),
            .. prints.Select(print => new BodyTemplate(print.Key, "bench/1", StoredTemplate.Write(print.Value))),
        ]);

    private void Reckon()
    {
        Add("faceScan", "a scan of the faces, one query");
        Add("fingerIndex", "the index asked by one finger");
        Add("compare", $"{MostFingers} found fingers compared with one");
        Add("decide", "one candidate compared whole, two fingers and a face");
        results.Add("indexBytes", IndexBytes, "of the index a finger, of memory");
        var (scan, fingers) = (Growth("faceScan"), IdentifiedPeople.Fingers.Count * Growth("fingerIndex"));
        var compare = (IdentifiedPeople.Fingers.Count * costs["compare"]) + (MostFaces * costs["decide"] * FullFactor);
        results.Add("nationScanSeconds", scan, "core-seconds of a scan of 100 million faces, reckoned from the growth");
        results.Add(
            "nationIndexSeconds",
            fingers,
            "core-seconds of asking an index of 100 million by two fingers, reckoned"
        );
        results.Add(
            "nationCompareSeconds",
            compare,
            "core-seconds of comparing those found; of twenty of them eight fingers"
        );
        var cores = (scan + fingers + compare) * ApplicantsADay / SecondsADay;
        results.Add("nationCores", cores, "cores for 500,000 searches a day against 100 million, reckoned");

        // By how much a step takes longer here than in a tenth, for as many more as a nation has.
        double Growth(string step) =>
            costs[step]
            + (Math.Max(0, costs[step] - costs[$"{step}Tenth"]) * (Nation - options.Persons) / (0.9 * options.Persons));

        void Add(string step, string meaning) =>
            results.Add($"{step}Ms", 1000 * costs[step], $"{meaning}, ms of one core");
    }
}
