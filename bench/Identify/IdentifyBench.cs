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
    private readonly Lazy<IReadOnlyList<Capture>[]> strangers = new(() =>
        [
            .. Parallel(
                    Enumerable.Range(FirstStranger, Strangers),
                    stranger => IdentifiedPeople.Draw(stranger).Pictures(day: 1, ImpressionQuality.Fair)
                )
                .Select(people.Captured),
        ]
    );

    private const int Mates = 100;
    private const int Strangers = 100;

    // Beyond all fillers.
    private const int FirstStranger = 1_000_000_000;
    private const int PeopleAtOnce = 10_000;
    private const int Tenth = 10;

    // Searches that a scan is made for at once.
    private const int Together = 32;

    public static async Task<Results> RunAsync(Options options)
    {
        var (results, costs) = (new Results(), new StepCosts());
        using var reader = FaceReader.Open().Value;
        var algorithms = new Algorithms(new PrintAlgorithm(), DrawnFaces.Algorithm(reader));
        await using var registry = await BodyRegistry.OpenAsync(algorithms);
        var people = new IdentifiedPeople(algorithms, costs);
        var bench = new IdentifyBench(options, results, registry, people, costs);
        await bench.RunAsync();
        await new SearchSteps(options, people, costs).RunAsync(bench.Probes);
        new NationReckoning(options, results, costs).Run();
        return results;
    }

    private IReadOnlyList<Capture>[] Probes => strangers.Value[..Together];

    private async Task RunAsync()
    {
        DrawnPerson[] mates = [.. Parallel(Enumerable.Range(0, Mates), IdentifiedPeople.Draw)];
        // What grows with the gallery shows between a tenth of it and the whole.
        var few = options.Persons / Tenth;
        await FillAsync(Mates, few);
        await FindStrangersAsync("searchTenth");
        await FillAsync(few, options.Persons);
        foreach (var (mate, person) in mates.Index())
            await registry.StoreAsync(new(mate), people.Captured(person.Pictures(day: 1, ImpressionQuality.Fair)));
        results.Add("people", options.Persons, "in the gallery, a face and two fingers each");
        results.Add("fpir", await FindStrangersAsync("search"), $"of {Strangers} honest applicants with a doubt, %");
        var faces = Parallel(Enumerable.Range(FirstStranger, Mates), seed => IdentifiedPeople.Draw(seed).Face);
        DrawnPerson[] changed = [.. mates.Zip(faces, (person, face) => person with { Face = face })];
        await FindMatesAsync("fair", ImpressionQuality.Fair, mates);
        await FindMatesAsync("changedFace", ImpressionQuality.Fair, changed);
        await FindMatesAsync("worn", ImpressionQuality.Worn, mates);
        await FindMatesAsync("wornChangedFace", ImpressionQuality.Worn, changed);
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

    private async Task<double> FindStrangersAsync(string step)
    {
        var named = 0;
        foreach (var captures in strangers.Value)
            named += (await SearchAsync(step, captures)).Count > 0 ? 1 : 0;
        return 100.0 * named / Strangers;
    }

    private async Task FindMatesAsync(string condition, ImpressionQuality quality, IReadOnlyList<DrawnPerson> mates)
    {
        var (tried, missed) = (0, 0);
        var visits = Parallel(mates.Index(), mate => (mate.Index, Pictures: mate.Item.Pictures(day: 2, quality)));
        foreach (var (mate, pictures) in visits)
        {
            var captures = people.Captured(pictures);
            if (captures.All(capture => capture.Part == BodyPart.Face))
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
        var found = await costs.TakeAsync(step, () => registry.SearchAsync(applicant));
        await registry.EraseAsync(applicant);
        costs.Count($"{step}Compared", found.Compared);
        return [.. found.Candidates.Select(candidate => candidate.Subject.Value)];
    }

    private static IEnumerable<TOut> Parallel<TIn, TOut>(IEnumerable<TIn> all, Func<TIn, TOut> work) =>
        all.AsParallel().AsOrdered().Select(work);
}
