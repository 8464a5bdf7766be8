using CanCuoc.Chip.Lds;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Inspection;

/// <summary>What came of asking a chip to prove one of its keys.</summary>
/// <param name="KeyFile">The file of the public half: DG14 for chip authentication, DG15 for active authentication.</param>
/// <param name="Reason">Why not; null where it is proven or not offered.</param>
internal sealed record ChipProof(FileIdentifier KeyFile, ProofState State, Refusal? Reason = null)
{
    public static readonly Refusal Withheld = new(
        "CHI-72",
        "Dữ liệu đã ký cho biết chip có khóa riêng, nhưng chip không đưa khóa ra: chip này là bản sao.",
        "The signed data say that the chip has a key of its own, but the chip does not show it: it is a copy.",
        "ICAO 9303-11 §6"
    );

    public static readonly Refusal NotSupported = new(
        "CHI-73",
        "Khóa riêng của chip thuộc loại mà phần mềm này không kiểm tra được.",
        "The chip's own key is of a kind that this program cannot test.",
        "ICAO 9303-11 §6"
    );
}

/// <summary>How a chip stood a proof.</summary>
internal enum ProofState
{
    /// <summary>The card has no such key.</summary>
    NotOffered,
    Proven,
    Failed,

    /// <summary>It has one that could not be tested.</summary>
    NotTested,
}
