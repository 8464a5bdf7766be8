using CanCuoc.Ledger;

namespace CanCuoc.Population;

/// <summary>Other spellings of a name, in words folded to A-Z.</summary>
internal static class NameSpelling
{
    // A short word has a hundred neighbours; the two of a name seldom more than these.
    private const int MostReadings = 400;

    // Of so many words all orders are tried, two dozen; longer names are turned about.
    private const int MostShuffled = 4;

    /// <summary>With either of i and y where a word ends so (Quí, Quý); the first is as it was written.</summary>
    public static IEnumerable<string[]> Sounding(string[] words) => Sounding([], words);

    /// <summary>With one word as one of the known ones nearest to it.</summary>
    public static async Task<IReadOnlyList<string[]>> MisspeltAsync(
        NameWords known,
        Act act,
        string[] words,
        CancellationToken cancellation
    )
    {
        var names = new List<string[]>();
        for (var place = 0; place < words.Length; place++)
        {
            foreach (var near in await known.NearAsync(act, words[place], cancellation))
                names.Add([.. words[..place], near, .. words[(place + 1)..]]);
        }
        return [.. names.Take(MostReadings)];
    }

    /// <summary>In other orders; the first is as it was written.</summary>
    public static IEnumerable<string[]> Turned(string[] words) =>
        words.Length <= MostShuffled
            ? Shuffled(words)
            : Enumerable.Range(0, words.Length).Select(at => (string[])[.. words[at..], .. words[..at]]);

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

    private static IEnumerable<string[]> Shuffled(string[] words) =>
        words.Length < 2
            ? [words]
            : words.SelectMany(
                (word, at) => Shuffled([.. words[..at], .. words[(at + 1)..]]).Select(rest => (string[])[word, .. rest])
            );
}
