using CanCuoc.Chip.Access;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Inspection;

/// <summary>
/// Three questions and their answers, which never stand for one another: authentic data lie on a copied chip too, and a genuine chip in
/// the wrong hand is still genuine.
/// </summary>
public sealed record InspectionReport
{
    /// <summary>The signer says that the card is a specimen. It comes before every answer: no state issued this card.</summary>
    public required bool IsSpecimen { get; init; }

    /// <summary>Null where no chip was opened: files were judged that had been read before.</summary>
    public AccessControl? AccessControl { get; init; }

    /// <summary>Is what stands on the chip what the issuer signed?</summary>
    public required Finding AuthenticData { get; init; }

    /// <summary>Is the chip the one that the issuer gave out? Yes when it proved a key that the issuer signed.</summary>
    public required Finding GenuineChip { get; init; }

    /// <summary>Is the holder the person on the chip?</summary>
    public required Finding RightHolder { get; init; }

    /// <summary>Behind <see cref="AuthenticData"/>, in the order asked.</summary>
    public required IReadOnlyList<Check> Checks { get; init; }

    /// <summary>Why data groups that the card names say nothing here, each refusal about one: withheld, missing or not understood.</summary>
    public IReadOnlyList<Refusal> NotRead { get; init; } = [];

    /// <summary>What was read. Without authentic data it is nobody's word.</summary>
    public required LogicalDataStructure Card { get; init; }
}

/// <summary>An answer, and at least one sentence that says why.</summary>
public sealed record Finding(Answer Answer, IReadOnlyList<Wording> Reasons);
