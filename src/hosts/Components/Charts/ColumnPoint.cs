namespace CanCuoc.Components.Charts;

/// <summary>One column of a <see cref="ColumnChart"/>; null is a figure that is not published.</summary>
public readonly record struct ColumnPoint(string Label, long? Value);
