using CanCuoc.Vocabulary;

namespace CanCuoc.Components.Charts;

/// <summary>How a figure that is not published is written; drawn, it is a dashed box that says nothing of its size.</summary>
public static class HiddenFigure
{
    public static readonly Wording Mark = new("ẩn", "hidden");

    /// <summary>The figure, or the mark in its place.</summary>
    public static string Write(long? figure, Language language) =>
        figure is { } known ? Shown.Number(known, language) : Mark.In(language);
}
