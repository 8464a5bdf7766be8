namespace CanCuoc.Population;

/// <summary>What became of a mistake, the best first.</summary>
public enum CleaningOutcome
{
    /// <summary>The registry says what is true.</summary>
    Mended,

    /// <summary>Somebody is asked: the record waits in quarantine, its value as a conflict, or its double is among the pairs found.</summary>
    Queued,

    /// <summary>What is wrong or missing stands, and nobody is asked.</summary>
    Missed,

    /// <summary>The registry says what is neither true nor what any file said, or says no longer what was right.</summary>
    WronglyChanged,
}

/// <summary>What became of the mistakes of a kind.</summary>
/// <param name="Kind">Of <see cref="Mistake"/> or <see cref="FileMistake"/>, or <see cref="NoMistake"/>.</param>
public sealed record CleaningCount(string Kind, long Mended, long Queued, long Missed, long WronglyChanged)
{
    /// <summary>The kind of records without any.</summary>
    public const string NoMistake = "None";

    public long Made => Mended + Queued + Missed + WronglyChanged;
}

/// <summary>A value that the registry should not have.</summary>
/// <param name="File">Of a record of the person.</param>
/// <param name="Item">Code of the field.</param>
public sealed record WrongChange(string File, int Line, string Item);

/// <summary>What became of a dirty country.</summary>
/// <param name="Kinds">By name.</param>
/// <param name="Wrong">Values that were wrongly changed, also those of people all of whose records wait.</param>
/// <param name="TruePairs">Pairs of records in the registry that are of one person.</param>
/// <param name="FoundPairs">Pairs that were found.</param>
/// <param name="RightPairs">Those of them that are of one person.</param>
public sealed record CleaningReport(
    IReadOnlyList<CleaningCount> Kinds,
    IReadOnlyList<WrongChange> Wrong,
    long TruePairs,
    long FoundPairs,
    long RightPairs
);
