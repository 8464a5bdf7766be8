using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>How two readings differ, for machines, in one line.</summary>
/// <param name="Same">Whether every byte is equal.</param>
internal sealed record ComparisonJson(bool Same, IReadOnlyList<FileDifferenceJson> Files)
{
    public string Format { get; } = "cancuoc-reader-comparison/1";

    public static ComparisonJson Of(LdsComparison comparison) =>
        new(comparison.IsSame, [.. comparison.Files.Select(FileDifferenceJson.Of)]);
}

/// <summary>A file that differs.</summary>
/// <param name="In"><c>both</c>, <c>first</c> or <c>second</c>.</param>
internal sealed record FileDifferenceJson(string File, string In, IReadOnlyList<FieldDifferenceJson> Fields)
{
    public static FileDifferenceJson Of(FileDifference file) =>
        new(
            $"{file.File}",
            file.In switch
            {
                FilePresence.First => "first",
                FilePresence.Second => "second",
                _ => "both",
            },
            [.. file.Fields.Select(FieldDifferenceJson.Of)]
        );
}

/// <summary>A field that differs; pictures and long values are told by their length.</summary>
internal sealed record FieldDifferenceJson(string Name, Wording Label, string? First, string? Second)
{
    public static FieldDifferenceJson Of(FieldDifference field) =>
        new(field.Name, field.Label, field.First, field.Second);
}
