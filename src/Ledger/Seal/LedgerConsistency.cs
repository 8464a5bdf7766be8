using System.Security.Cryptography;
using System.Text.Json.Serialization;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>
/// Shows whoever holds two checkpoints that the ledger only grew between them: nothing before the earlier one was changed or removed.
/// The hashes of the path (RFC 6962 §2.1.2) are Base64.
/// </summary>
public sealed record LedgerConsistency(
    [property: JsonPropertyName("earlier")] string Earlier,
    [property: JsonPropertyName("later")] string Later,
    [property: JsonPropertyName("path")] IReadOnlyList<byte[]> Path
)
{
    public static readonly Refusal NotReached = new(
        "LED-14",
        "Sổ chưa dài tới điểm kiểm này, hoặc hai điểm kiểm không thuộc cùng một sổ.",
        "The ledger does not reach this checkpoint, or the two are not of one ledger."
    );

    /// <summary>Makes the proof between two notes, given in any order.</summary>
    /// <param name="key">The ledger's public key: both notes must carry its signature.</param>
    public static async Task<Outcome<LedgerConsistency>> MakeAsync(
        Store store,
        ECDsa key,
        string earlier,
        string later,
        CancellationToken cancellation
    )
    {
        if (Checkpoint.Open(earlier, key).IsRefused(out var refusal, out var first))
            return refusal;
        if (Checkpoint.Open(later, key).IsRefused(out refusal, out var second))
            return refusal;
        if (first.Size > second.Size)
            return await MakeAsync(store, key, later, earlier, cancellation);
        await using var session = await store.SnapshotAsync(cancellation);
        if (
            await TreeHead.ReadAsync(session, cancellation) is not { } head
            || head.Size < second.Size
            || head.Origin != first.Origin
            || head.Origin != second.Origin
        )
            return NotReached.For($"{second.Size}");
        var path = await new StoredTree(session).ConsistencyPathAsync(first.Size, second.Size, cancellation);
        return new LedgerConsistency(earlier, later, path);
    }

    /// <summary>True when <paramref name="key"/> signed both checkpoints and the later one extends the earlier one.</summary>
    public bool Verifies(ECDsa key) =>
        !Checkpoint.Open(Earlier, key).IsRefused(out _, out var first)
        && !Checkpoint.Open(Later, key).IsRefused(out _, out var second)
        && first.Origin == second.Origin
        && MerkleTree.IsConsistent(first.Size, first.Root, second.Size, second.Root, Path);
}
