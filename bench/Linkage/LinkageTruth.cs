using CanCuoc.Population;

namespace CanCuoc.Bench.Linkage;

/// <summary>What the truth says of the pairs that were found, the likeliest first.</summary>
internal sealed class LinkageTruth(WrittenCountry country, IReadOnlyList<LikePair> pairs)
{
    private readonly int truePairs = country.TruePairs;

    /// <summary>The share of true pairs among those found, however unlikely they seemed.</summary>
    public double Reached => (double)pairs.Count(IsTrue) / truePairs;

    public (double Precision, double Recall) At(double bits)
    {
        var (found, right) = (0, 0);
        foreach (var pair in pairs.TakeWhile(pair => pair.Bits >= bits))
            (found, right) = (found + 1, right + (IsTrue(pair) ? 1 : 0));
        return ((double)right / Math.Max(1, found), (double)right / truePairs);
    }

    /// <summary>Of second records with a mistake, how many were found at even odds or better; <c>None</c> are those without.</summary>
    public IEnumerable<(string Kind, int Found, int All)> ByMistake()
    {
        var found = pairs.TakeWhile(pair => pair.Bits >= 0).Where(IsTrue).Select(pair => pair.Second).ToHashSet();
        return country
            .Second.SelectMany(second => Kinds(second).Select(kind => (Kind: kind, IsFound: found.Contains(second))))
            .GroupBy(one => one.Kind, one => one.IsFound)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count(isFound => isFound), group.Count()));
    }

    /// <summary>What the pairs that were found wrongly are to each other.</summary>
    public IEnumerable<(string Kind, int Count)> FalsePairs() =>
        pairs
            .TakeWhile(pair => pair.Bits >= 0)
            .Where(pair => !IsTrue(pair))
            .CountBy(pair => Kind(pair))
            .Select(one => (one.Key, one.Value));

    private IEnumerable<string> Kinds(int second) =>
        country.MistakesIn(second) is [_, ..] mistakes ? mistakes.Select(kind => $"{kind}") : ["None"];

    private string Kind(LikePair pair) =>
        country.AreTwins(pair.First, pair.Second) ? "twins"
        : country.IsKin(pair.First, pair.Second) ? "siblings"
        : "strangers";

    private bool IsTrue(LikePair pair) => country.IsOne(pair.First, pair.Second);
}
