namespace CanCuoc.Population;

/// <summary>
/// What patterns say in a registry of some size, in bits: nought is even odds that both records are of one person, ten is a thousand to
/// one. It is the sum of what was likely before anything was compared and of what each field says, against that other
/// explanation of the pair, as strangers or as kin, which is the best.
/// </summary>
internal sealed class LinkageScores
{
    private readonly LinkageModel model;
    private readonly long records;
    private readonly float[] againstKin;
    private readonly float[] againstStrangers;
    private readonly double sameName;

    public LinkageScores(LinkageModel model, long records)
    {
        (this.model, this.records) = (model, records);
        sameName = model.Share(PairKind.Strangers, 0, (int)NameOutcome.Same);
        againstStrangers = Table(pattern => Bits(pattern, PairKind.Strangers));
        againstKin = Table(pattern => Math.Min(Bits(pattern, PairKind.Twins), Bits(pattern, PairKind.Siblings)));
    }

    /// <summary>The score of a pattern.</summary>
    /// <param name="nameShare">The share of the registry that bears the name, where both bear the same: a rare name says more.</param>
    public float Of(in LinkagePattern pattern, double nameShare)
    {
        var number = pattern.Number;
        var strangers = againstStrangers[number];
        if (pattern.Name == NameOutcome.Same)
            strangers += (float)Math.Log2(sameName / nameShare);
        return Math.Min(againstKin[number], strangers);
    }

    private static float[] Table(Func<LinkagePattern, double> bits)
    {
        var table = new float[LinkagePattern.Count];
        Parallel.For(0, table.Length, number => table[number] = (float)bits(LinkagePattern.Of(number)));
        return table;
    }

    private double Bits(LinkagePattern pattern, PairKind against)
    {
        var bits = Math.Log2(model.PairsPerRecord(PairKind.One, records) / model.PairsPerRecord(against, records));
        for (var field = 0; field < LinkagePattern.Fields.Count; field++)
            bits += Math.Log2(
                model.Share(PairKind.One, field, pattern[field]) / model.Share(against, field, pattern[field])
            );
        return bits;
    }
}
