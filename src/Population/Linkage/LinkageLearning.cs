namespace CanCuoc.Population;

/// <summary>
/// Learns a model without being told which records are of one person: what strangers look like from pairs drawn blindly, kin from twins and
/// other brothers and sisters who are known, and the pairs of one person by expectation and maximisation over all pairs of records. How many of
/// those are of kin and of strangers is known beforehand; a pair that no pass compares counts as one of strangers.
/// </summary>
public sealed class LinkageLearning(PersonsToScreen persons)
{
    private const int BlindPairs = 20_000_000;
    private const int Rounds = 100;

    // To begin with: one person of so many is recorded twice.
    private const double FirstOnes = 0.05;

    // What was never seen may still be.
    private const double Unseen = 0.5;

    private readonly ComparedPerson[] compared = persons.ToArray();

    /// <summary>Learns from the records.</summary>
    /// <param name="twins">Pairs of twins, by the places of both.</param>
    /// <param name="siblings">Pairs of other brothers and sisters.</param>
    public LinkageModel Learn(
        IReadOnlyList<(int One, int Other)> twins,
        IReadOnlyList<(int One, int Other)> siblings,
        int seed
    )
    {
        (double Pairs, IReadOnlyList<double[]> Shares)[] others =
        [
            (twins.Count, Shares(Count(twins))),
            (siblings.Count, Shares(Count(siblings))),
            (compared.Length * (compared.Length - 1.0) / 2, Shares(Count(Blind(seed)))),
        ];
        var candidates = Candidates()
            .Select(one =>
                (one.Pattern, one.Count, Others: others.Sum(kind => kind.Pairs * Likely(one.Pattern, kind.Shares)))
            )
            .ToList();
        var (shares, ones) = (Guess(), FirstOnes * compared.Length);
        for (var round = 0; round < Rounds; round++)
        {
            var weighed = candidates.ConvertAll(one =>
            {
                var likely = ones * Likely(one.Pattern, shares);
                return (one.Pattern, one.Count * likely / (likely + one.Others));
            });
            (shares, ones) = (Shares(weighed), weighed.Sum(one => one.Item2));
        }
        return new(
            [shares, .. others.Select(kind => kind.Shares)],
            [ones / compared.Length, (double)twins.Count / compared.Length, (double)siblings.Count / compared.Length, 0]
        );
    }

    private static double Likely(LinkagePattern pattern, IReadOnlyList<double[]> shares)
    {
        var likely = 1.0;
        for (var field = 0; field < shares.Count; field++)
            likely *= shares[field][pattern[field]];
        return likely;
    }

    private IEnumerable<(int, int)> Blind(int seed)
    {
        var chance = new Random(seed);
        for (var pair = 0; pair < BlindPairs; pair++)
        {
            var (one, other) = (chance.Next(compared.Length), chance.Next(compared.Length));
            if (one != other)
                yield return (one, other);
        }
    }

    private IReadOnlyList<(LinkagePattern, double)> Count(IEnumerable<(int One, int Other)> pairs)
    {
        var counts = new long[LinkagePattern.Count];
        foreach (var (one, other) in pairs)
            counts[LinkagePattern.Of(compared[one], compared[other], persons.Words).Number]++;
        return Seen(counts);
    }

    /// <summary>The patterns of all pairs that the passes compare, each pair in the first pass in which it comes.</summary>
    private IReadOnlyList<(LinkagePattern Pattern, double Count)> Candidates()
    {
        var (counts, blocking) = (new long[LinkagePattern.Count], new Blocking(compared, persons.Words));
        for (var at = 0; at < BlockingPass.All.Count; at++)
        {
            var before = BlockingPass.All.Take(at).ToArray();
            blocking.Run(
                BlockingPass.All[at],
                () => new long[LinkagePattern.Count],
                (own, one, other) =>
                {
                    if (!Array.Exists(before, pass => IsTogether(pass.Key, one, other)))
                        own[LinkagePattern.Of(compared[one], compared[other], persons.Words).Number]++;
                },
                own =>
                {
                    lock (counts)
                    {
                        for (var number = 0; number < counts.Length; number++)
                            counts[number] += own[number];
                    }
                }
            );
        }
        return Seen(counts);
    }

    private bool IsTogether(BlockingKey key, int one, int other) =>
        key(compared[one], persons.Words) is var mine and > 0 && mine == key(compared[other], persons.Words);

    private static List<(LinkagePattern, double)> Seen(long[] counts) =>
        [.. counts.Index().Where(one => one.Item > 0).Select(one => (LinkagePattern.Of(one.Index), (double)one.Item))];

    private static IReadOnlyList<double[]> Shares(IEnumerable<(LinkagePattern Pattern, double Count)> patterns)
    {
        double[][] counts =
        [
            .. LinkagePattern.Fields.Select(field => Enumerable.Repeat(Unseen, field.Outcomes.Length).ToArray()),
        ];
        foreach (var (pattern, count) in patterns)
        {
            for (var field = 0; field < counts.Length; field++)
                counts[field][pattern[field]] += count;
        }
        return [.. counts.Select(field => Array.ConvertAll(field, count => count / field.Sum()))];
    }

    // To begin with: nine of ten fields are the same in both records of one person.
    private static IReadOnlyList<double[]> Guess() =>
        [
            .. LinkagePattern.Fields.Select(field =>
                Array.ConvertAll(
                    field.Outcomes,
                    outcome => outcome == nameof(NameOutcome.Same) ? 0.9 : 0.1 / (field.Outcomes.Length - 1)
                )
            ),
        ];
}
