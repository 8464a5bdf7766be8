using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// What a name may have been meant to be, tried from the nearest reading to the farthest until one finds somebody: as it is written;
/// two words as family and given name, in either order; with i for y and y for i, which sound alike (Quí, Quý); with one word misspelt;
/// with other middle words.
/// </summary>
internal sealed class NameSearch(NameWords known, PersonQuery query)
{
    // Nobody alive was born before, and nobody will be asked for who is born after.
    private const int FirstYear = 1850;
    private const int Years = 300;

    // A short word has a hundred neighbours; the two of a name seldom more than these.
    private const int MostReadings = 400;

    private readonly string[] words = Folding.Ascii(query.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool IsEmpty => words.Length == 0;

    /// <summary>Whom the first reading finds that finds anybody, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<PersonId>> RunAsync(Act act, int most, CancellationToken cancellation)
    {
        IReadOnlyList<PersonId> found = [];
        foreach (var reading in query.IsWholeName ? [AsWritten] : Readings(act, cancellation))
        {
            var asked = new List<PersonId>();
            foreach (var keys in await reading())
                asked.AddRange(
                    await NameTable.FindAsync(act.Session, keys, query.Unit, most - asked.Count, cancellation)
                );
            found = [.. asked.Distinct()];
            if (found.Count > 0)
                break;
        }
        return found;
    }

    private IEnumerable<Func<Task<IReadOnlyList<NameKeys>>>> Readings(Act act, CancellationToken cancellation)
    {
        yield return AsWritten;
        if (Sounding([], words).Skip(1).ToList() is { Count: > 0 } alike)
            yield return () => Task.FromResult(Named(alike));
        // Misspelt words are many words: without a year they would be looked for among everybody.
        if (query.BirthYear is null)
            yield break;
        yield return () => MisspeltAsync(act, cancellation);
        if (words.Length > 2)
            yield return () => Task.FromResult<IReadOnlyList<NameKeys>>([EndsOf([words])]);
    }

    private Task<IReadOnlyList<NameKeys>> AsWritten() =>
        Task.FromResult(query.IsWholeName ? [WholeNames([words])] : Named([words]));

    private async Task<IReadOnlyList<NameKeys>> MisspeltAsync(Act act, CancellationToken cancellation)
    {
        var names = new List<string[]>();
        for (var place = 0; place < words.Length; place++)
        {
            foreach (var near in await known.NearAsync(act, words[place], cancellation))
                names.Add([.. words[..place], near, .. words[(place + 1)..]]);
        }
        if (names.Count == 0)
            return [];
        return Named([.. names.Take(MostReadings)]);
    }

    /// <summary>Names by their words with either of i and y where a word ends so; the first is as it was written.</summary>
    private static IEnumerable<string[]> Sounding(string[] before, string[] words) =>
        words is [var word, .. var rest]
            ? Sounding(word).SelectMany(spelling => Sounding([.. before, spelling], rest))
            : [before];

    private static string[] Sounding(string word) =>
        word[^1] switch
        {
            'I' => [word, word[..^1] + 'Y'],
            'Y' => [word, word[..^1] + 'I'],
            _ => [word],
        };

    /// <summary>Names as they stand, and of two words as family and given name.</summary>
    private IReadOnlyList<NameKeys> Named(IReadOnlyList<string[]> names) =>
        words.Length == 2 ? [WholeNames(names), EndsOf([.. names, .. names.Select(Turned)])] : [WholeNames(names)];

    private static string[] Turned(string[] name) => [.. name.Reverse()];

    private NameKeys WholeNames(IReadOnlyList<string[]> names)
    {
        IEnumerable<int> years = query.BirthYear is { } year ? [year] : Enumerable.Range(FirstYear, Years);
        return new(
            [.. names.SelectMany(name => years.Select(born => NameKey.Of(name, born))).Distinct()],
            Width: 0,
            found => names.Any(found.SequenceEqual)
        );
    }

    private NameKeys EndsOf(IReadOnlyList<string[]> names)
    {
        var ends = names.Select(name => (Family: name[0], Given: name[^1])).ToHashSet();
        bool Meets(string[] found) => ends.Contains((found[0], found[^1]));
        return query.BirthYear is { } year
            ? new([.. ends.Select(one => NameKey.Ends(one.Family, one.Given, year))], NameKey.WithinYear, Meets)
            : new([.. ends.Select(one => NameKey.Ends(one.Family, one.Given))], NameKey.OfAllYears, Meets);
    }
}
