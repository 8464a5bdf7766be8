using System.Security.Cryptography;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Production;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>The files that a batch went to its factory and came back with.</summary>
internal sealed class SendingRow
{
    public required long BatchId { get; init; }
    public required string Factory { get; init; }
    public byte[] WrappedKey { get; set; } = [];
    public byte[] SealedKey { get; set; } = [];
    public required byte[] OrderFile { get; init; }
    public byte[]? FactoryKey { get; set; }
    public byte[]? ChipsHash { get; set; }
    public byte[]? DataFile { get; set; }
    public long ActId { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>What the file of initialised chips must answer.</summary>
    public byte[] OrderHash => SHA256.HashData(OrderFile);

    /// <summary>The secret shared with the factory, once its chips have come.</summary>
    public Outcome<BatchSecret> SecretBy(IssuingKeys keys)
    {
        if (FactoryKey is not { } other)
            return SendingTable.NoChips.For("batch");
        using var own = keys.OpenBatchKey(new BatchId(BatchId), new SealedRecord(WrappedKey, SealedKey));
        return own.Agree(BatchId, other);
    }

    public void Change(Act act) => (ActId, Version) = (act.Id.Value, Version + 1);

    /// <summary>The batch is at its end: nobody opens its files any more.</summary>
    public void Forget() => (WrappedKey, SealedKey, DataFile) = ([], [], null);
}

/// <summary>Finds what was sent.</summary>
internal static class SendingTable
{
    public static readonly Refusal NotSent = new(
        "CRD-21",
        "Lô này chưa được gửi cho xưởng nào.",
        "This batch was sent to no factory."
    );

    public static readonly Refusal NoChips = new(
        "CRD-22",
        "Xưởng chưa gửi về các chip đã khởi tạo của lô này.",
        "The factory has not yet sent this batch's initialised chips."
    );

    public static readonly Refusal Taken = new(
        "CRD-23",
        "Lô này đã nhận chip từ một tệp khác.",
        "This batch has taken its chips from another file."
    );

    public static readonly Refusal Finished = new(
        "CRD-25",
        "Lô này đã nghiệm thu xong; không mở lại tệp nào của lô.",
        "This batch is accepted; none of its files is opened again."
    );

    public static readonly Refusal Unsigned = new(
        "CRD-24",
        "Còn đơn trong lô chưa được ký dữ liệu.",
        "Orders of this batch are still to be signed."
    );

    public static async Task<Outcome<SendingRow>> FindAsync(Act act, BatchId id, CancellationToken cancellation)
    {
        var row = await act
            .Session.Rows.Set<SendingRow>()
            .FirstOrDefaultAsync(row => row.BatchId == id.Value, cancellation);
        return row is null ? NotSent.For("batch")
            : row.SealedKey.Length == 0 ? Finished.For("batch")
            : row;
    }
}
