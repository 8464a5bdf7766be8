using CanCuoc.Chip.Access;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Inspection;

/// <summary>What a chip let be read, and how it stood the proofs asked on the way.</summary>
/// <param name="AccessControl">How it was opened.</param>
/// <param name="NotRead">Why files that the card names were not read, each refusal about one.</param>
internal sealed record CardContent(
    LogicalDataStructure Card,
    AccessControl AccessControl,
    IReadOnlyList<ChipProof> Proofs,
    IReadOnlyList<Refusal> NotRead
);
