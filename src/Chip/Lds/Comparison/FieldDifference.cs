using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Lds;

/// <summary>A field that is not the same in both files.</summary>
/// <param name="Name">Its permanent name for machines, as the standard calls it.</param>
/// <param name="First">What stands in the first, for people; null where it has no such field.</param>
/// <param name="Second">
/// What stands in the second. Of pictures and long values only the length is told, which may be the same on both sides.
/// </param>
public sealed record FieldDifference(string Name, Wording Label, string? First, string? Second)
{
    internal static IReadOnlyList<FieldDifference> Between(
        IReadOnlyList<LdsField> first,
        IReadOnlyList<LdsField> second
    ) =>
        [.. first.Concat(second).DistinctBy(field => field.Name).Select(Pair(first, second)).OfType<FieldDifference>()];

    private static Func<LdsField, FieldDifference?> Pair(IReadOnlyList<LdsField> first, IReadOnlyList<LdsField> second)
    {
        var ones = first.ToDictionary(field => field.Name, StringComparer.Ordinal);
        var others = second.ToDictionary(field => field.Name, StringComparer.Ordinal);
        return field =>
        {
            var (one, other) = (ones.GetValueOrDefault(field.Name), others.GetValueOrDefault(field.Name));
            return one is not null && other is not null && one.HoldsSameAs(other)
                ? null
                : new FieldDifference(field.Name, field.Label, one?.Text, other?.Text);
        };
    }
}
