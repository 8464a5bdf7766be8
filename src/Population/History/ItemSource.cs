using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What one item of a record stands on.</summary>
/// <param name="Since">Since when it is true; null for what the record said when it was first entered, which tells no day.</param>
public sealed record ItemSource(PartialDate? Since, DateTimeOffset RecordedAt, Evidence Evidence, ActId Act);
