using System.Collections.Concurrent;
using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// The words that occur in names, folded to A-Z: some thousands, for a language of syllables. A mistyped word is looked for among them.
/// A word once known stays known.
/// </summary>
internal sealed class NameWords
{
    // A name nobody had before is found misspelt this much later; found as it is written it is at once.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private Known known = new(DateTimeOffset.MinValue, []);

    /// <summary>The known words nearest to one that was typed: those one slip away; two, where there are none and the word is long and unknown.</summary>
    public async Task<IReadOnlyList<string>> NearAsync(Act act, string typed, CancellationToken cancellation)
    {
        if (act.Now - known.At > Fresh)
            known = new(act.Now, [.. await ReadAsync(act.Session, cancellation)]);
        return known.Near(typed);
    }

    /// <summary>Makes the words of names known.</summary>
    /// <param name="known">Those that need not be looked at again; it learns.</param>
    public static async Task KeepAsync(
        Session session,
        IEnumerable<string> names,
        HashSet<string> known,
        CancellationToken cancellation
    )
    {
        // In one order, so that two who bring the same new words wait for each other and not for ever.
        var words = names
            .SelectMany(name => Folding.Ascii(name).Split(' '))
            .Where(known.Add)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (words.Length == 0)
            return;
        if (session.Engine == Engine.PostgreSql)
            await session.ExecuteAsync(
                "INSERT INTO population.name_word (word) SELECT unnest(@words) ON CONFLICT DO NOTHING",
                cancellation,
                ("words", words)
            );
        else
            foreach (var word in words)
                await session.ExecuteAsync(
                    "INSERT INTO population.name_word (word) VALUES (@word) ON CONFLICT DO NOTHING",
                    cancellation,
                    ("word", word)
                );
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(Session session, CancellationToken cancellation) =>
        await session.ListAsync("SELECT word FROM population.name_word", row => row.GetString(0), cancellation);

    /// <summary>The words as they were read, and what was looked for among them: people of one name come again and again.</summary>
    private sealed class Known(DateTimeOffset at, HashSet<string> words)
    {
        private const int Long = 5;

        private readonly ConcurrentDictionary<string, IReadOnlyList<string>> near = new(StringComparer.Ordinal);

        public DateTimeOffset At => at;

        public IReadOnlyList<string> Near(string typed) => near.GetOrAdd(typed, Find);

        private IReadOnlyList<string> Find(string typed)
        {
            var nearest = Within(typed, 1);
            return nearest.Count > 0 || typed.Length < Long || words.Contains(typed) ? nearest : Within(typed, 2);
        }

        private IReadOnlyList<string> Within(string typed, int slips) =>
            [.. words.Where(word => word != typed && Misspelling.Distance(typed, word, slips) <= slips)];
    }
}
