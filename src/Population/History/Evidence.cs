using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What a version rests on.</summary>
/// <param name="Reference">The paper, register entry or file and line, as it is quoted.</param>
public sealed record Evidence(EvidenceRank Rank, string Reference);
