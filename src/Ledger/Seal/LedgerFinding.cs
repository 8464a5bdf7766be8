using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>One thing a verification found wrong, with where it is.</summary>
/// <param name="Position">Position of the entry it is about; null when it is about the whole ledger or a checkpoint.</param>
public sealed record LedgerFinding(LedgerFault Fault, long? Position, string Detail)
{
    /// <summary>What it means, for the operator.</summary>
    public Wording Meaning =>
        Fault switch
        {
            LedgerFault.FactsRemoved => new("Có dữ kiện đã bị xóa khỏi mục", "Facts of the entry were removed"),
            LedgerFault.FactsInserted => new("Có dữ kiện được chèn thêm vào mục", "Facts were inserted into the entry"),
            LedgerFault.FactsChanged => new(
                "Dữ kiện của mục đã bị sửa hoặc đổi thứ tự",
                "Facts of the entry were changed or reordered"
            ),
            LedgerFault.FactsForeign => new("Có dữ kiện nằm ngoài mọi mục", "Facts stand outside every entry"),
            LedgerFault.EntryChanged => new("Mục đã bị sửa hoặc đổi chỗ", "The entry was changed or moved"),
            LedgerFault.EntryMissing => new("Thiếu mục", "An entry is missing"),
            LedgerFault.EntryForeign => new("Có mục nằm ngoài cây", "An entry stands outside the tree"),
            LedgerFault.CheckpointForged => new("Điểm kiểm bị giả mạo", "A checkpoint is forged"),
            LedgerFault.TreeDisagrees => new("Gốc cây không khớp", "The tree's root disagrees"),
            LedgerFault.TailCutOff => new("Phần cuối của sổ đã bị cắt", "The end of the ledger was cut off"),
            LedgerFault.HistoryRewritten => new("Lịch sử của sổ đã bị viết lại", "The ledger's history was rewritten"),
            _ => new(Fault.ToString(), Fault.ToString()),
        };
}

/// <summary>What can be wrong with a ledger.</summary>
public enum LedgerFault
{
    FactsRemoved,
    FactsInserted,
    FactsChanged,
    FactsForeign,
    EntryChanged,
    EntryMissing,
    EntryForeign,
    CheckpointForged,
    TreeDisagrees,
    TailCutOff,
    HistoryRewritten,
}

/// <summary>What a verification saw: how much, and everything that is wrong.</summary>
/// <param name="Size">Entries sealed into the tree.</param>
/// <param name="Facts">Facts below them, looks not counted.</param>
/// <param name="Unsealed">Committed entries that wait for their seal.</param>
public sealed record LedgerReport(
    long Size,
    long Facts,
    long Looks,
    long Unsealed,
    IReadOnlyList<LedgerFinding> Findings
)
{
    public bool Verified => Findings.Count == 0;
}
