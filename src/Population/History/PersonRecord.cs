using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A person's record in one state: what is held, since when it is true, when it was recorded, on what evidence and by which act.</summary>
/// <param name="Version">From 1; a change is written only over the version that was read.</param>
/// <param name="ValidFrom">The day from which the record reads like this; recorded later, as a rule.</param>
/// <param name="Evidence">What the last version that made it rests on.</param>
public sealed record PersonRecord(
    PersonId Id,
    int Version,
    PersonalNumber? Number,
    PersonDetails Details,
    DateOnly ValidFrom,
    DateTimeOffset RecordedAt,
    Evidence Evidence,
    ActId Act
)
{
    /// <summary>The record of the same person that stands for this one; null for a record that stands for itself.</summary>
    public PersonId? MergedInto { get; init; }
}
