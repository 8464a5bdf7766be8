namespace CanCuoc.Population;

/// <summary>Keys of names to be looked up: each alone, or each the first of a range.</summary>
/// <param name="Meets">Whether a name, folded and in words, is one of those meant: others may share a key with it.</param>
internal sealed record NameKeys(IReadOnlyCollection<long> First, long Width, Func<string[], bool> Meets)
{
    // Nobody alive was born before, and nobody will be asked for who is born after.
    private const int FirstYear = 1850;
    private const int Years = 300;

    /// <summary>Every year of birth that anybody is looked for under.</summary>
    public static readonly IReadOnlyCollection<int> AllYears = [.. Enumerable.Range(FirstYear, Years)];

    /// <summary>Whole names in some years of birth.</summary>
    public static NameKeys Whole(IReadOnlyCollection<string[]> names, IReadOnlyCollection<int> years) =>
        new(
            [.. names.SelectMany(name => years.Select(born => NameKey.Of(name, born))).Distinct()],
            Width: 0,
            found => names.Any(found.SequenceEqual)
        );

    /// <summary>Family and given names, with whatever stands between them.</summary>
    /// <param name="year">The year of birth; null for any.</param>
    public static NameKeys EndsOf(IReadOnlyCollection<string[]> names, int? year)
    {
        var ends = names.Select(name => (Family: name[0], Given: name[^1])).ToHashSet();
        bool Meets(string[] found) => ends.Contains((found[0], found[^1]));
        return year is { } born
            ? new([.. ends.Select(one => NameKey.Ends(one.Family, one.Given, born))], NameKey.WithinYear, Meets)
            : new([.. ends.Select(one => NameKey.Ends(one.Family, one.Given))], NameKey.OfAllYears, Meets);
    }
}
