namespace CanCuoc.Matching.Prints.Comparing;

/// <summary>Room to compare two prints in, one a thread, so that a comparison allocates nothing.</summary>
internal sealed class PairSpace
{
    public const int Most = PrintTemplate.MostMinutiae;

    /// <summary>Pairs that are followed further.</summary>
    public const int MostPairs = 64;

    [ThreadStatic]
    private static PairSpace? mine;

    public static PairSpace Mine => mine ??= new();

    /// <summary>How alike each minutia of the one is to each of the other, 0 to 1: a row of <see cref="Most"/> a minutia of the one.</summary>
    public float[] Similarities { get; } = new float[Most * Most];

    public MinutiaPair[] Pairs { get; } = new MinutiaPair[MostPairs];

    public int Count { get; set; }

    /// <summary>How well each pair goes with each other, 0 to 1: a row of <see cref="MostPairs"/> a pair.</summary>
    public float[] Compatibilities { get; } = new float[MostPairs * MostPairs];

    /// <summary>How strong a pair is, supported by those it goes with.</summary>
    public float[] Strengths { get; } = new float[MostPairs];

    public float[] NextStrengths { get; } = new float[MostPairs];

    /// <summary>Numbers of pairs, best first.</summary>
    public int[] Order { get; } = new int[MostPairs];

    /// <summary>Pairs that meet under the alignment that is tried.</summary>
    public MinutiaPair[] Met { get; } = new MinutiaPair[Most];

    public int[] Used { get; } = new int[2 * Most];
}
