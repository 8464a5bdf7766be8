using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>One version of a person's record: what is held, since when it is true, when it was recorded, from where and by which act.</summary>
/// <param name="Version">From 1; a change is written only over the version that was read.</param>
/// <param name="ValidFrom">The day from which this version is true; recorded later, as a rule.</param>
/// <param name="Source">Where it comes from: a civil-status paper, a declaration, a file and line.</param>
public sealed record PersonRecord(
    PersonId Id,
    int Version,
    PersonalNumber? Number,
    PersonDetails Details,
    DateOnly ValidFrom,
    DateTimeOffset RecordedAt,
    string Source,
    ActId Act
);
