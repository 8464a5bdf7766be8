using CanCuoc.Chip.Inspection;
using CanCuoc.Vocabulary;

namespace CanCuoc.Reader;

/// <summary>What came of one card.</summary>
/// <param name="Reader">On which it lies; null of files that were saved.</param>
/// <param name="Folder">Where its files were saved before; null of a card.</param>
internal sealed record Seen(
    string? Reader,
    string? Folder,
    Outcome<InspectionReport> Outcome,
    Trusted Trusted,
    Saved Saved
);
