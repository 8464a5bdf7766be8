namespace CanCuoc.Components.Charts;

/// <summary>One group of ages of a <see cref="Pyramid"/>; null is a figure that is not published.</summary>
/// <param name="Label">The ages: <c>10–14</c>, <c>85+</c>.</param>
public readonly record struct PyramidGroup(string Label, long? Men, long? Women);
