namespace CanCuoc.Components.Charts;

/// <summary>An axis from 0 upwards with three to six marks at round numbers: 1, 2, 2.5 or 5 times a power of ten apart.</summary>
internal sealed class ChartScale
{
    private const int MostSteps = 5;
    private static readonly decimal[] RoundSteps = [1, 2, 2.5m, 5, 10];

    private ChartScale(decimal step, int steps)
    {
        Marks = [.. Enumerable.Range(0, steps + 1).Select(mark => mark * step)];
    }

    /// <summary>Ascending from 0; the last is at or above every value.</summary>
    public IReadOnlyList<decimal> Marks { get; }

    public decimal Top => Marks[^1];

    /// <summary>The scale of some values; negative ones are no part of a chart here.</summary>
    public static ChartScale Over(IEnumerable<decimal> values)
    {
        var highest = values.DefaultIfEmpty().Max();
        if (highest <= 0)
            return new ChartScale(1, MostSteps);
        var power = PowerOfTenBelow(highest / MostSteps);
        var step = RoundSteps.Select(round => round * power).First(step => step * MostSteps >= highest);
        return new ChartScale(step, (int)Math.Ceiling(highest / step));
    }

    /// <summary>How far up the axis a value stands: 0 to 1.</summary>
    public double Share(decimal value) => (double)(value / Top);

    private static decimal PowerOfTenBelow(decimal value)
    {
        var power = 1m;
        while (power > value)
            power /= 10;
        while (power * 10 <= value)
            power *= 10;
        return power;
    }
}
