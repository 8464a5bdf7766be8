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
                asked.AddRange(await NameTable.FindAsync(act, keys, query.Unit, most - asked.Count, cancellation));
            found = [.. asked.Distinct()];
            if (found.Count > 0)
                break;
        }
        return found;
    }

    private IEnumerable<Func<Task<IReadOnlyList<NameKeys>>>> Readings(Act act, CancellationToken cancellation)
    {
        yield return AsWritten;
        if (NameSpelling.Sounding(words).Skip(1).ToList() is { Count: > 0 } alike)
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
        var names = await NameSpelling.MisspeltAsync(known, act, words, cancellation);
        return names.Count == 0 ? [] : Named(names);
    }

    /// <summary>Names as they stand, and of two words as family and given name.</summary>
    private IReadOnlyList<NameKeys> Named(IReadOnlyList<string[]> names) =>
        words.Length == 2 ? [WholeNames(names), EndsOf([.. names, .. names.Select(Turned)])] : [WholeNames(names)];

    private static string[] Turned(string[] name) => [.. name.Reverse()];

    private NameKeys WholeNames(IReadOnlyList<string[]> names) =>
        NameKeys.Whole(names, query.BirthYear is { } year ? [year] : NameKeys.AllYears);

    private NameKeys EndsOf(IReadOnlyList<string[]> names) => NameKeys.EndsOf(names, query.BirthYear);
}
