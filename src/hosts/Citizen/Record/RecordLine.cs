using CanCuoc.Vocabulary;

namespace CanCuoc.CitizenDoor.Record;

/// <summary>One thing the registry holds about a person.</summary>
/// <param name="IsVietnamese">The value is a name or an address, Vietnamese on an English page too.</param>
public sealed record RecordLine(Wording Label, Wording Value, bool IsVietnamese = false);

/// <summary>Lines that belong together, under a heading.</summary>
public sealed record RecordSection(Wording Title, IReadOnlyList<RecordLine> Lines);
