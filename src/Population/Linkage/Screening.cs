namespace CanCuoc.Population;

/// <summary>Finds among many records the pairs that are likely of one person.</summary>
/// <param name="model">What the outcomes of comparisons say.</param>
/// <param name="least">The lowest score of a pair that is given, in bits; nought is even odds.</param>
public sealed class Screening(LinkageModel model, float least)
{
    /// <summary>Pairs that were compared, some in several passes.</summary>
    public long Compared { get; private set; }

    /// <summary>Pairs that were not compared although they share a key: too many do.</summary>
    public long LeftOut { get; private set; }

    /// <summary>All pairs of at least the score, each once, by the places of both among the persons as they were added.</summary>
    /// <param name="progress">Told how many passes are done.</param>
    public IReadOnlyList<LikePair> Run(
        PersonsToScreen persons,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var compared = persons.ToArray();
        var blocking = new Blocking(compared, persons.Words);
        var compare = new Comparison(compared, persons.Words, new(model, compared.Length), new(compared), least);
        var found = new HashSet<LikePair>();
        foreach (var (passed, pass) in BlockingPass.All.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            blocking.Run(
                pass,
                () => new Own(),
                compare.Take,
                own =>
                {
                    lock (found)
                    {
                        found.UnionWith(own.Found);
                        Compared += own.Compared;
                    }
                }
            );
            progress?.Report(passed + 1);
        }
        LeftOut = blocking.LeftOut;
        return [.. found.OrderByDescending(pair => pair.Bits).ThenBy(pair => (pair.First, pair.Second))];
    }

    /// <summary>What one core found.</summary>
    private sealed class Own
    {
        public List<LikePair> Found { get; } = [];
        public long Compared { get; set; }
    }

    private sealed class Comparison(
        ComparedPerson[] persons,
        LinkedWords words,
        LinkageScores scores,
        NameCounts names,
        float least
    )
    {
        public void Take(Own own, int one, int other)
        {
            own.Compared++;
            var pattern = LinkagePattern.Of(in persons[one], in persons[other], words);
            var bits = scores.Of(pattern, names.ShareOf(persons[one].Name));
            if (bits >= least)
                own.Found.Add(new(Math.Min(one, other), Math.Max(one, other), bits));
        }
    }
}

/// <summary>Two records that are likely of one person.</summary>
/// <param name="First">The place of the one.</param>
/// <param name="Second">The place of the other, which is the greater.</param>
/// <param name="Bits">The score: nought is even odds, ten a thousand to one.</param>
public readonly record struct LikePair(int First, int Second, float Bits);
