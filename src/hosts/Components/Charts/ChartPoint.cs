namespace CanCuoc.Components.Charts;

/// <summary>One value of a chart, in the order drawn.</summary>
/// <param name="Label">What it is the value of, in the language of the page: <c>17/11</c>, <c>Tỉnh Nghệ An</c>.</param>
public readonly record struct ChartPoint(string Label, decimal Value);
