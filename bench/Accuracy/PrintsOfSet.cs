using CanCuoc.Imaging;
using CanCuoc.Matching;
using CanCuoc.Matching.Prints;
using CanCuoc.Matching.Prints.Comparing;

namespace CanCuoc.Bench.Accuracy;

/// <summary>The templates of a set; null of a picture that was refused, which then is like no other.</summary>
/// <param name="Fingers">Of each print the number of its finger, from nought.</param>
internal sealed record PrintsOfSet(string Name, int[] Fingers, PreparedPrint?[] Prints)
{
    private static readonly ParallelOptions AllCores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    public int Count => Fingers.Max() + 1;

    public static PrintsOfSet Of(PrintSet set, IReadOnlyList<GrayImage?> pictures)
    {
        var prints = new PreparedPrint?[pictures.Count];
        Parallel.For(
            0,
            prints.Length,
            AllCores,
            at => prints[at] = pictures[at] is { } picture ? Extract(picture) : null
        );
        return new(set.Name, Numbered(set), prints);
    }

    /// <summary>Pictures at 500 pixels an inch; null where a file is no picture.</summary>
    public static IReadOnlyList<GrayImage?> Read(PrintSet set)
    {
        var pictures = new GrayImage?[set.Files.Count];
        Parallel.For(0, pictures.Length, AllCores, at => pictures[at] = Read(set.Files[at]));
        return pictures;
    }

    /// <summary>From nought, in their order.</summary>
    public static int[] Numbered(PrintSet set)
    {
        var order = set.Files.Select(file => file.Finger).Distinct().ToList();
        return [.. set.Files.Select(file => order.IndexOf(file.Finger))];
    }

    public static PreparedPrint? Extract(GrayImage picture) =>
        PrintExtraction.Run(picture).IsRefused(out _, out var extraction) ? null : new(extraction.Template);

    /// <summary>Compares every print with every other once.</summary>
    public ScoredSet CompareAll() => Compare(Pairs(Fingers.Length), Prints);

    /// <summary>Compares these with prints of the same fingers that another extractor made, each but with its own picture.</summary>
    public ScoredSet CompareWith(PreparedPrint?[] others)
    {
        var all =
            from one in Enumerable.Range(0, Fingers.Length)
            from other in Enumerable.Range(0, Fingers.Length)
            where one != other
            select (one, other);
        return Compare([.. all], others);
    }

    /// <summary>Compares every print with every other once, by one thread.</summary>
    public void CompareInTurn()
    {
        foreach (var (one, other) in Pairs(Fingers.Length))
            Points(Prints[one], Prints[other]);
    }

    private ScoredSet Compare((int One, int Other)[] pairs, PreparedPrint?[] others)
    {
        var scored = new ScoredPair[pairs.Length];
        Parallel.For(
            0,
            pairs.Length,
            AllCores,
            at =>
            {
                var (one, other) = pairs[at];
                scored[at] = new(Points(Prints[one], others[other]), Fingers[one], Fingers[other]);
            }
        );
        return ScoredSet.Of(Name, Count, scored);
    }

    private static (int One, int Other)[] Pairs(int prints) =>
        [
            .. from one in Enumerable.Range(0, prints)
            from other in Enumerable.Range(one + 1, prints - one - 1)
            select (one, other),
        ];

    private static GrayImage? Read(NamedFile file) =>
        PictureFile.ReadGray(file.Content).IsRefused(out _, out var picture)
        || Resampling.ToResolution(picture).IsRefused(out _, out var resampled)
            ? null
            : resampled;

    private static float Points(PreparedPrint? one, PreparedPrint? other) =>
        one is null || other is null ? 0 : PrintComparison.Run(one, other).Points;
}
