using CanCuoc.Chip.Access;
using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Inspection;

/// <summary>What a chip let be read, and how it stood the proofs asked on the way.</summary>
/// <param name="CardAccess">EF.CardAccess, which nobody signed; null where the chip has none.</param>
/// <param name="NotRead">Why files that the card names were not read, each refusal about one.</param>
internal sealed record CardContent(
    AccessControl AccessControl,
    SecurityInfos? CardAccess,
    LogicalDataStructure Card,
    IReadOnlyList<ChipProof> Proofs,
    IReadOnlyList<Refusal> NotRead
);
