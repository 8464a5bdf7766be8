namespace CanCuoc.Bench;

/// <summary>Scores of pairs, of the same person and of two, and what is read off them.</summary>
internal sealed class VerificationRates
{
    private readonly double[] genuine;
    private readonly double[] impostor;

    public VerificationRates(IEnumerable<(bool IsSame, double Score)> scores)
    {
        var all = scores.ToArray();
        genuine = [.. all.Where(one => one.IsSame).Select(one => one.Score).Order()];
        impostor = [.. all.Where(one => !one.IsSame).Select(one => one.Score).Order()];
    }

    /// <summary>Where as many of the same are missed as others pass.</summary>
    public double EqualErrorRate =>
        genuine.Concat(impostor).Distinct().Min(score => Math.Max(MissedBelow(score), MatchedFrom(score)));

    /// <summary>Of pairs of two persons, the part that reaches the score.</summary>
    public double MatchedFrom(double score) => 1 - ((double)Below(impostor, score) / impostor.Length);

    /// <summary>Of pairs of one person, the part accepted where at most that part of the others is.</summary>
    public double AcceptedAt(double falseMatchRate) => 1 - MissedBelow(ScoreAt(falseMatchRate));

    /// <summary>The lowest score that at most that part of the pairs of two persons reaches.</summary>
    public double ScoreAt(double falseMatchRate)
    {
        var allowed = (int)(falseMatchRate * impostor.Length);
        return Math.BitIncrement(impostor[^(allowed + 1)]);
    }

    /// <summary>The threshold that judges most pairs rightly.</summary>
    public double BestThreshold => genuine.Concat(impostor).Distinct().MaxBy(Accuracy);

    /// <summary>The part of pairs judged rightly, same and different weighing alike.</summary>
    public double Accuracy(double threshold) => 1 - ((MissedBelow(threshold) + MatchedFrom(threshold)) / 2);

    private double MissedBelow(double score) => (double)Below(genuine, score) / genuine.Length;

    private static int Below(double[] ordered, double score)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ordered[middle] < score)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
