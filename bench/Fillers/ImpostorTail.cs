using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Bench.Fillers;

/// <summary>Points of pairs of different fingers, drawn by chance; highest first.</summary>
internal sealed class ImpostorTail
{
    private readonly float[] points;

    private ImpostorTail(float[] points)
    {
        this.points = points;
        Array.Sort(points, (one, other) => other.CompareTo(one));
    }

    /// <summary>Compares so many pairs of one of these with one of those; never two of the same place.</summary>
    public static ImpostorTail Of(PreparedPrint[] prints, PreparedPrint[] others, int pairs)
    {
        var reached = new float[pairs];
        var drawn = Drawn(pairs, prints.Length);
        Parallel.For(
            0,
            pairs,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            at => reached[at] = PrintComparison.Run(prints[drawn[at].One], others[drawn[at].Other]).Points
        );
        return new(reached);
    }

    /// <summary>The points that one pair in so many reaches.</summary>
    public double PointsOfOneIn(int pairs) => points[points.Length / pairs];

    /// <summary>The share of pairs that reaches so many points.</summary>
    public double ShareFrom(double least) => (double)points.Count(value => value >= least) / points.Length;

    private static (int One, int Other)[] Drawn(int pairs, int prints)
    {
        var chance = new Random(1);
        var drawn = new (int, int)[pairs];
        foreach (ref var pair in drawn.AsSpan())
        {
            var one = chance.Next(prints);
            pair = (one, (one + 1 + chance.Next(prints - 1)) % prints);
        }
        return drawn;
    }
}
