namespace CanCuoc.Components.Charts;

/// <summary>Up to five shades for values: as many values in each as may be, equal ones alike.</summary>
internal sealed class Shades
{
    private const int Most = 5;

    public Shades(IEnumerable<decimal> values)
    {
        var distinct = values.Distinct().Order().ToArray();
        var count = Math.Min(Most, distinct.Length);
        Ranges =
        [
            .. Enumerable
                .Range(0, count)
                .Select(shade =>
                    (distinct[shade * distinct.Length / count], distinct[((shade + 1) * distinct.Length / count) - 1])
                ),
        ];
    }

    /// <summary>The values of each shade, from the lightest.</summary>
    public IReadOnlyList<(decimal Lowest, decimal Highest)> Ranges { get; }

    /// <summary>From 1; 0 is no value.</summary>
    public int Of(decimal? value) => Ranges.Count(range => range.Lowest <= value);
}
