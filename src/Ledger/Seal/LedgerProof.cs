using System.Security.Cryptography;
using System.Text.Json.Serialization;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>
/// Shows a stranger that one leaf (a fact or a look) is in the ledger, with nothing but the public key to trust:
/// leaf → entry's root (the last 32 bytes of the entry) → ledger's root in the signed checkpoint. All hashes and bytes are Base64.
/// </summary>
public sealed record LedgerProof(
    [property: JsonPropertyName("leaf")] byte[] Leaf,
    [property: JsonPropertyName("leafIndex")] long LeafIndex,
    [property: JsonPropertyName("leafCount")] long LeafCount,
    [property: JsonPropertyName("leafPath")] IReadOnlyList<byte[]> LeafPath,
    [property: JsonPropertyName("entry")] byte[] Entry,
    [property: JsonPropertyName("entryIndex")] long EntryIndex,
    [property: JsonPropertyName("entryPath")] IReadOnlyList<byte[]> EntryPath,
    [property: JsonPropertyName("checkpoint")] string Checkpoint
)
{
    public static readonly Refusal NotSealed = new(
        "LED-12",
        "Không có dữ kiện ở vị trí này trong phần sổ đã niêm phong.",
        "There is no sealed fact at this place."
    );

    /// <summary>Proves leaf <paramref name="ordinal"/> (facts first, then looks) of the entry at <paramref name="position"/>.</summary>
    public static async Task<Outcome<LedgerProof>> MakeAsync(
        Store store,
        long position,
        int ordinal,
        CancellationToken cancellation
    )
    {
        await using var session = await store.ReadAsync(cancellation);
        var found = await StoredEntries.WholeAsync(session, position, 1, cancellation);
        var note = await TreeHead.LatestNoteAsync(session, cancellation);
        if (found is not [var (entry, kept)] || entry.Position != position || note is null)
            return NotSealed.For($"{position}");
        var leaves = kept.Leaves;
        if (ordinal < 0 || ordinal >= leaves.Length)
            return NotSealed.For($"{position}.{ordinal}");
        var size = long.Parse(note.Split('\n')[1]);
        return new LedgerProof(
            LeafBytes(kept, ordinal),
            ordinal,
            leaves.Length,
            MerkleTree.InclusionPath(leaves, ordinal),
            entry.Header.Bytes(entry.Root),
            position,
            await new StoredTree(session).InclusionPathAsync(position, size, cancellation),
            note
        );
    }

    /// <summary>True when leaf, entry and checkpoint hang together and <paramref name="key"/> signed the checkpoint.</summary>
    public bool Verifies(ECDsa key)
    {
        if (CanCuoc.Ledger.Checkpoint.Open(Checkpoint, key).IsRefused(out _, out var checkpoint))
            return false;
        var root = MerkleTree.RootOf(MerkleTree.LeafHash(Leaf), LeafIndex, LeafCount, LeafPath);
        var head = MerkleTree.RootOf(MerkleTree.LeafHash(Entry), EntryIndex, checkpoint.Size, EntryPath);
        return root is not null
            && head is not null
            && Entry.AsSpan().EndsWith(root)
            && checkpoint.Root.AsSpan().SequenceEqual(head);
    }

    private static byte[] LeafBytes(Entry entry, int ordinal) =>
        ordinal < entry.Facts.Count
            ? entry.Facts[ordinal].Bytes(entry.Header.Salt)
            : entry.Looks[ordinal - entry.Facts.Count].Bytes(entry.Header.Salt);
}
