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

    private static readonly Wording AgreementProven = new(
        "Chip đã chứng minh bằng xác thực chip rằng nó giữ khóa riêng tương ứng với khóa mà cơ quan cấp thẻ đã ký.",
        "By chip authentication the chip proved that it holds the private half of the key that the issuer signed."
    );

    private static readonly Wording SignatureProven = new(
        "Chip đã chứng minh bằng xác thực chủ động rằng nó giữ khóa riêng tương ứng với khóa mà cơ quan cấp thẻ đã ký.",
        "By active authentication the chip proved that it holds the private half of the key that the issuer signed."
    );

    private static readonly Wording KeyNotVouchedFor = new(
        "Chip có khóa riêng, nhưng không cơ quan cấp thẻ nào đáng tin cậy xác nhận khóa đó.",
        "The chip has a key of its own, but no issuer that is believed vouches for that key."
    );

    private static readonly Wording NoChip = new(
        "Đây là các tệp đã lưu, không có chip nào để hỏi.",
        "These are files that were saved: there is no chip to ask."
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

    /// <summary>One failed proof outweighs the other that succeeded.</summary>
    /// <param name="isSigned">Whether EF.SOD is the word of an issuer that is believed.</param>
    public static Finding GenuineChip(CardContent content, bool isSigned)
    {
        ChipProof[] proofs = [Judged(content, FileIdentifier.DG14), Judged(content, FileIdentifier.DG15)];
        var proven = proofs.Where(proof => proof.State == ProofState.Proven).ToList();
        if (Reasons(proofs, ProofState.Failed) is [_, ..] failures)
            return new Finding(Answer.No, failures);
        if (proven.Count > 0)
            return isSigned
                ? new Finding(Answer.Yes, proven.ConvertAll(Sentence))
                : new Finding(Answer.NotChecked, [KeyNotVouchedFor]);
        return Reasons(proofs, ProofState.NotTested) is [_, ..] untested
            ? new Finding(Answer.NotChecked, untested)
            : new Finding(Answer.NotOffered, [NoProof]);
    }

    public static Finding GenuineChipOfFiles() => new(Answer.NotChecked, [NoChip]);

    public static Finding RightHolder() => new(Answer.NotChecked, [HolderNotCompared]);

    // a key proves something only if it is the one that was signed, and one that was signed must be shown
    private static ChipProof Judged(CardContent content, FileIdentifier file)
    {
        var (card, asked) = (content.Card, content.Proofs.FirstOrDefault(proof => proof.KeyFile == file));
        var isNamed = card.Security.Hashes.ContainsKey(file.DataGroupNumber);
        if (!card.Files.ContainsKey(file))
            return isNamed
                ? new ChipProof(file, ProofState.Failed, ChipProof.Withheld)
                : new ChipProof(file, ProofState.NotOffered);
        if (isNamed && FileChecks.IsChanged(card, file))
            return new ChipProof(file, ProofState.Failed, FileChecks.FileDiffers);
        return asked is { State: ProofState.Proven } && !isNamed
            ? new ChipProof(file, ProofState.NotTested, FileChecks.FileNotSigned)
            : asked ?? new ChipProof(file, ProofState.NotTested, ChipProof.NotSupported);
    }

    private static List<Wording> Reasons(IEnumerable<ChipProof> proofs, ProofState state) =>
        [.. proofs.Where(proof => proof.State == state).Select(proof => proof.Reason!.Text).Distinct()];

    private static Wording Sentence(ChipProof proof) =>
        proof.KeyFile == FileIdentifier.DG14 ? AgreementProven : SignatureProven;
}
