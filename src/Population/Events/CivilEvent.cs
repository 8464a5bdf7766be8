using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A civil event that the registry records: what it is, what it does to records, and why it may be refused.</summary>
/// <param name="Effect">One sentence.</param>
/// <param name="Refusals">Its own; those of every change of a record come on top.</param>
public sealed record CivilEvent(ActKind Kind, Wording Effect, IReadOnlyList<Refusal> Refusals);
