namespace CanCuoc.Guards.Shape;

/// <summary>
/// House-style rule 2: the limits hold everywhere; the distribution, single implementations and pass-through methods are judged in src.
/// </summary>
internal static class ShapeGuard
{
    private const int LongestFile = 400;
    private const int LongestMethod = 60;

    public static IReadOnlyList<Finding> Check(string root, TextWriter report)
    {
        var files = CodeFile.Under(root);
        var product = files.Where(file => file.Area == "src").ToArray();
        var vague = VagueNames.Read(root);
        Report(files, report);
        return
        [
            .. TooLong(FilesOf(files), LongestFile),
            .. TooLong(MethodsOf(files), LongestMethod),
            .. files.SelectMany(Constructors.Judge),
            .. files.SelectMany(vague.Judge),
            .. Spread("files", FilesOf(product), median: 80, p95: 200),
            .. Spread("methods", MethodsOf(product), median: 30, p95: 30),
            .. LoneInterfaces.Judge(product),
            .. product.SelectMany(PassThrough.Judge),
        ];
    }

    private static Lengths FilesOf(IEnumerable<CodeFile> files) =>
        new(files.Select(file => new Length(file.Path, file.Lines)));

    private static Lengths MethodsOf(IEnumerable<CodeFile> files) => new(files.SelectMany(Methods.Of));

    private static IEnumerable<Finding> TooLong(Lengths lengths, int limit) =>
        lengths.Over(limit).Select(found => new Finding(found.Where, $"{found.Lines} lines, more than {limit}"));

    private static IEnumerable<Finding> Spread(string what, Lengths lengths, int median, int p95)
    {
        if (lengths.Median > median)
            yield return new Finding("src", $"median of {what} is {lengths.Median} lines, more than {median}");
        if (lengths.P95 <= p95)
            yield break;
        yield return new Finding("src", $"95 % of {what} should have at most {p95} lines, they have {lengths.P95}");
        foreach (var found in lengths.Over(p95))
            yield return new Finding(found.Where, $"{found.Lines} lines");
    }

    private static void Report(IReadOnlyList<CodeFile> files, TextWriter report)
    {
        report.WriteLine("                   count  median   p95   max");
        foreach (var area in files.GroupBy(file => file.Area))
        {
            report.WriteLine($"{area.Key, -8} files   {FilesOf(area)}");
            report.WriteLine($"{area.Key, -8} methods {MethodsOf(area)}");
        }
    }
}
