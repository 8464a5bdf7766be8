using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Inspection;

/// <summary>From what was read and checked to the three answers.</summary>
internal static class Findings
{
    private static readonly Wording AsSigned = new(
        "Mọi kiểm tra đều đạt: dữ liệu trên chip đúng như cơ quan cấp thẻ đã ký.",
        "Every check passed: the data on the chip are as the issuer signed them."
    );

    private static readonly Wording NoProof = new(
        "Chip này không có cách chứng minh mình là chip gốc; một bản sao y hệt cũng sẽ trả lời như vậy.",
        "This chip has no way to prove that it is the original; an exact copy would answer alike."
    );

    private static readonly Wording ProofNotAsked = new(
        "Chip có khóa riêng để chứng minh mình là chip gốc, nhưng lần kiểm tra này không yêu cầu chứng minh.",
        "The chip has a key of its own to prove that it is the original, but this inspection did not ask for the proof."
    );

    private static readonly Wording HolderNotCompared = new(
        "Chưa so sánh người cầm thẻ với ảnh chân dung trên chip.",
        "The holder was not compared with the portrait on the chip."
    );

    public static Finding AuthenticData(IReadOnlyList<Check> checks)
    {
        var failures = checks.Select(check => check.Reason).OfType<Refusal>().Select(reason => reason.Text).ToList();
        return failures.Count == 0
            ? new Finding(Answer.Yes, [AsSigned, .. checks.Select(check => check.Remark).OfType<Wording>()])
            : new Finding(Answer.No, failures);
    }

    /// <summary>DG14 holds the key of chip authentication, DG15 that of active authentication (ICAO 9303-11 §6).</summary>
    public static Finding GenuineChip(LogicalDataStructure card) =>
        card.Files.ContainsKey(FileIdentifier.DG14) || card.Files.ContainsKey(FileIdentifier.DG15)
            ? new Finding(Answer.NotChecked, [ProofNotAsked])
            : new Finding(Answer.NotOffered, [NoProof]);

    public static Finding RightHolder() => new(Answer.NotChecked, [HolderNotCompared]);
}
