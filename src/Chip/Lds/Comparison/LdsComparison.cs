namespace CanCuoc.Chip.Lds;

/// <summary>
/// How two logical data structures differ, file by file and field by field: two readings of a card, or what was to be written and what
/// was read. Equal bytes are equal; where bytes differ, the fields say what of it can be understood. Fingers and irises are compared
/// like the rest, and never shown.
/// </summary>
/// <param name="Files">Those that differ: the data groups in their order, then EF.SOD and EF.COM.</param>
public sealed record LdsComparison(IReadOnlyList<FileDifference> Files)
{
    public bool IsSame => Files.Count == 0;

    public static LdsComparison Of(LogicalDataStructure first, LogicalDataStructure second) =>
        new([
            .. first
                .Files.Keys.Union(second.Files.Keys)
                .Order()
                .Select(file => FileDifference.Of(file, first, second))
                .OfType<FileDifference>(),
        ]);
}

/// <summary>A file that is not the same in both.</summary>
/// <param name="Fields">In the order of the first; none where only one has the file, or where nothing that is understood differs.</param>
public sealed record FileDifference(FileIdentifier File, FilePresence In, IReadOnlyList<FieldDifference> Fields)
{
    internal static FileDifference? Of(FileIdentifier file, LogicalDataStructure first, LogicalDataStructure second)
    {
        if (!second.Files.TryGetValue(file, out var other))
            return new FileDifference(file, FilePresence.First, []);
        if (!first.Files.TryGetValue(file, out var one))
            return new FileDifference(file, FilePresence.Second, []);
        return one.Span.SequenceEqual(other.Span)
            ? null
            : new FileDifference(
                file,
                FilePresence.Both,
                FieldDifference.Between(LdsFields.Of(first, file), LdsFields.Of(second, file))
            );
    }
}

/// <summary>Which of two structures has a file.</summary>
public enum FilePresence
{
    Both,
    First,
    Second,
}
