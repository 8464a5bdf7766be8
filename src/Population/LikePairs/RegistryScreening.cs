using CanCuoc.Storage;

namespace CanCuoc.Population;

/// <summary>Reads all records of a registry and compares them; it writes nothing.</summary>
/// <param name="progress">Told the records gone through: once as they are read, and once in every pass.</param>
internal sealed class RegistryScreening(Store store, IProgress<long>? progress)
{
    /// <summary>How often the records are gone through.</summary>
    public static readonly int TimesThrough = BlockingPass.All.Count + 1;

    private const float EvenOdds = 0;

    /// <summary>Finds the pairs that are likely of one person, in the order of keys.</summary>
    /// <param name="expected">How many records there are.</param>
    public async Task<(ScreenedRecords Screened, IReadOnlyList<FoundPair> Pairs)> RunAsync(
        long expected,
        CancellationToken cancellation
    )
    {
        var persons = await ReadAsync((int)expected, cancellation);
        var screening = new Screening(LinkageModel.Kept, EvenOdds);
        var pairs = screening.Run(persons, new Passes(progress, persons.Count), cancellation);
        var compared = persons.ToArray();
        return (
            new(persons.Count, screening.Compared, screening.LeftOut),
            [
                .. pairs
                    .OrderBy(pair => (pair.First, pair.Second))
                    .Select(pair => new FoundPair(
                        new(compared[pair.First].Person),
                        new(compared[pair.Second].Person),
                        pair.Bits,
                        LinkagePattern.Of(in compared[pair.First], in compared[pair.Second], persons.Words)
                    )),
            ]
        );
    }

    private async Task<PersonsToScreen> ReadAsync(int expected, CancellationToken cancellation)
    {
        await using var session = await store.ReadAsync(cancellation);
        return await new RegistryRecords(expected).ReadAsync(session, progress, cancellation);
    }

    /// <summary>Tells passes as records gone through, after all were read.</summary>
    private sealed class Passes(IProgress<long>? progress, int records) : IProgress<int>
    {
        public void Report(int value) => progress?.Report((1L + value) * records);
    }
}
