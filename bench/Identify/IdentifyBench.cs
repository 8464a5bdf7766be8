using CanCuoc.Biometrics;
using CanCuoc.Faces;
using CanCuoc.Invented.Prints;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>
/// The product's duplicate search in a gallery of any size: who is missed, who is named falsely, what each step costs a core, and from that
/// what a nation needs.
/// </summary>
internal sealed class IdentifyBench(
    Options options,
    Results results,
    BodyRegistry registry,
    IdentifiedPeople people,
    StepCosts costs
)
{
    private const int Mates = 100;
    private const int Strangers = 100;

    // Beyond all fillers.
    private const int FirstStranger = 1_000_000_000;
    private const int PeopleAtOnce = 10_000;
    private const int Tenth = 10;

    public static async Task<Results> RunAsync(Options options)
    {
        var (results, costs) = (new Results(), new StepCosts());
        using var reader = FaceReader.Open().Value;
        var algorithms = new Algorithms(new PrintAlgorithm(), DrawnFaces.Algorithm(reader));
        await using var registry = await BodyRegistry.OpenAsync(algorithms);
        var people = new IdentifiedPeople(algorithms, costs);
        await new IdentifyBench(options, results, registry, people, costs).RunAsync();
        new NationReckoning(options, results, costs).Run();
        return results;
    }

    private async Task RunAsync()
    {
        // What grows with the gallery shows between a tenth of it and the whole.
        var few = options.Persons / Tenth;
        await FillAsync(Mates, few);
        await FindStrangersAsync("searchTenth", Strangers);
        await FillAsync(few, options.Persons);
        for (var mate = 0; mate < Mates; mate++)
            await registry.StoreAsync(new(mate), people.Captured(mate, face: mate, day: 1, ImpressionQuality.Fair));
        results.Add("people", options.Persons, "in the gallery, a face and two fingers each");
        var named = await FindStrangersAsync("search", 2 * Strangers);
        results.Add("fpir", named, $"of {2 * Strangers} honest applicants with a doubt, %");
        await FindMatesAsync("fair", ImpressionQuality.Fair, changedFace: 0);
        await FindMatesAsync("changedFace", ImpressionQuality.Fair, FirstStranger);
        await FindMatesAsync("worn", ImpressionQuality.Worn, changedFace: 0);
        await FindMatesAsync("wornChangedFace", ImpressionQuality.Worn, FirstStranger);
        var (store, galleries) = registry.Bytes();
        results.Add("storeBytes", (double)store / options.Persons, "of the registry's templates a person, on disk");
        results.Add("galleryBytes", (double)galleries / options.Persons, "of the galleries a person, on disk");
    }

    private async Task FillAsync(int from, int until)
    {
        foreach (var some in Enumerable.Range(from, until - from).Chunk(PeopleAtOnce))
            await registry.LoadAsync([
                .. some.AsParallel().AsOrdered().SelectMany(person => people.Filler(person).ToArray()),
            ]);
        await registry.OpenAsync();
    }

    private async Task<double> FindStrangersAsync(string step, int strangers)
    {
        var named = 0;
        for (var stranger = FirstStranger; stranger < FirstStranger + strangers; stranger++)
        {
            var captures = people.Captured(stranger, face: stranger, day: 1, ImpressionQuality.Fair);
            named += (await SearchAsync(step, captures)).Count > 0 ? 1 : 0;
        }
        return 100.0 * named / strangers;
    }

    private async Task FindMatesAsync(string condition, ImpressionQuality quality, int changedFace)
    {
        var (tried, missed) = (0, 0);
        for (var mate = 0; mate < Mates; mate++)
        {
            var captures = people.Captured(mate, face: mate + changedFace, day: 2, quality);
            if (!captures.Any(capture => capture.Part != BodyPart.Face))
                continue;
            var doubts = await SearchAsync("mate", captures);
            (tried, missed) = (tried + 1, missed + (doubts.Contains(mate) ? 0 : 1));
        }
        results.Add(
            $"{condition}Tried",
            tried,
            $"of {Mates} enrolled before who come again with a print that is clear enough"
        );
        results.Add($"{condition}Fnir", 100.0 * missed / Math.Max(1, tried), "of these not found, %");
    }

    /// <summary>Puts an applicant in, searches, and takes the applicant out again; gives who is named.</summary>
    private async Task<HashSet<long>> SearchAsync(string step, IReadOnlyList<Capture> captures)
    {
        var applicant = new SubjectId(long.MaxValue);
        await registry.StoreAsync(applicant, captures);
        await registry.OpenAsync();
        var found = await costs.TakeAsync(step, () => registry.SearchAsync(applicant));
        await registry.EraseAsync(applicant);
        costs.Count($"{step}Compared", found.Compared);
        return [.. found.Candidates.Select(candidate => candidate.Subject.Value)];
    }
}
