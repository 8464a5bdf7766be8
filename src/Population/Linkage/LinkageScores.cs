namespace CanCuoc.Population;

/// <summary>
/// What patterns say in a registry of some size, in bits: nought is even odds that both records are of one person, ten is a thousand to
/// one. It is the sum of what was likely before anything was compared and of what each field says, against that other
/// explanation of the pair, as strangers or as kin, which is the best.
/// </summary>
internal sealed class LinkageScores
{
    private readonly LinkageModel model;
    private readonly float[] againstKin;
    private readonly float[] againstStrangers;

    /// <summary>Scores of so many pairs that all patterns are worked out beforehand.</summary>
    public LinkageScores(LinkageModel model, long records)
    {
        this.model = model;
        againstStrangers = Table(pattern => AgainstStrangers(model, pattern, records));
        againstKin = Table(pattern => AgainstKin(model, pattern, records));
    }

    /// <summary>The score of a pattern.</summary>
    /// <param name="nameShare">The share of the registry that bears the name, where both bear the same: a rare name says more.</param>
    public float Of(in LinkagePattern pattern, double nameShare)
    {
        var number = pattern.Number;
        return Math.Min(againstKin[number], againstStrangers[number] + OfName(model, pattern, nameShare));
    }

    /// <summary>The score of one pattern.</summary>
    public static float Of(LinkageModel model, long records, in LinkagePattern pattern, double nameShare) =>
        Math.Min(
            AgainstKin(model, pattern, records),
            AgainstStrangers(model, pattern, records) + OfName(model, pattern, nameShare)
        );

    private static float AgainstStrangers(LinkageModel model, in LinkagePattern pattern, long records) =>
        (float)model.Bits(pattern, PairKind.Strangers, records);

    private static float AgainstKin(LinkageModel model, in LinkagePattern pattern, long records) =>
        (float)Math.Min(model.Bits(pattern, PairKind.Twins, records), model.Bits(pattern, PairKind.Siblings, records));

    /// <summary>How much more, or less, it says that both bear this name than that both bear one name.</summary>
    private static float OfName(LinkageModel model, in LinkagePattern pattern, double nameShare) =>
        pattern.Name == NameOutcome.Same
            ? (float)Math.Log2(model.Share(PairKind.Strangers, 0, (int)NameOutcome.Same) / nameShare)
            : 0;

    private static float[] Table(Func<LinkagePattern, float> bits)
    {
        var table = new float[LinkagePattern.Count];
        Parallel.For(0, table.Length, number => table[number] = bits(LinkagePattern.Of(number)));
        return table;
    }
}
