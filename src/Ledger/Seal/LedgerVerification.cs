using System.Security.Cryptography;
using CanCuoc.Storage;

namespace CanCuoc.Ledger;

/// <summary>
/// Recomputes the whole ledger from its rows and compares: leaves to entries, entries to the tree, the tree to every signed checkpoint,
/// and to checkpoints kept outside. Trusts nothing but the public key and those outside checkpoints.
/// </summary>
public sealed class LedgerVerification(Store store, ECDsa key)
{
    private const int Page = 512;

    private readonly List<LedgerFinding> findings = [];
    private readonly GrowingTree tree = new();
    private readonly SortedDictionary<long, List<Expected>> expected = [];
    private long facts;
    private long looks;

    /// <summary>A root that some checkpoint claims for its size.</summary>
    private sealed record Expected(byte[] Root, bool IsOutside);

    /// <summary>Verifies everything sealed.</summary>
    /// <param name="outside">Notes kept outside the database, such as the second place's or one a citizen holds.</param>
    /// <param name="progress">Told the number of entries verified so far, now and then.</param>
    public async Task<LedgerReport> RunAsync(
        IEnumerable<string> outside,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        await using var session = await store.SnapshotAsync(cancellation);
        var head = await TreeHead.ReadAsync(session, cancellation);
        await ExpectAsync(session, head?.Origin, outside, cancellation);
        Check();
        for (var size = head?.Size ?? 0; tree.Size < size; progress?.Report(tree.Size))
        {
            if (!await VerifyPageAsync(session, size, cancellation))
                break;
        }
        await CompareToHeadAsync(session, head, cancellation);
        Leftover();
        var unsealed = await CountAsync(
            session,
            "SELECT count(*) FROM ledger.entry WHERE position IS NULL",
            cancellation
        );
        return new(tree.Size, facts, looks, unsealed, findings);
    }

    private void Find(LedgerFault fault, long? position, string detail) => findings.Add(new(fault, position, detail));

    private async Task ExpectAsync(
        Session session,
        string? origin,
        IEnumerable<string> outside,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command("SELECT size, note FROM ledger.checkpoint ORDER BY size");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
            Expect(row.GetString(1), origin, row.GetInt64(0), isOutside: false);
        foreach (var note in outside)
            Expect(note, origin, size: null, isOutside: true);
    }

    private void Expect(string note, string? origin, long? size, bool isOutside)
    {
        if (Checkpoint.Open(note, key).IsRefused(out var refusal, out var checkpoint))
            Find(LedgerFault.CheckpointForged, size, refusal.ToString());
        else if ((size ?? checkpoint.Size) != checkpoint.Size || (origin is not null && checkpoint.Origin != origin))
            Find(LedgerFault.CheckpointForged, size, $"{checkpoint.Origin} {checkpoint.Size}");
        else if (expected.TryGetValue(checkpoint.Size, out var others))
            others.Add(new(checkpoint.Root, isOutside));
        else
            expected.Add(checkpoint.Size, [new(checkpoint.Root, isOutside)]);
    }

    private async Task<bool> VerifyPageAsync(Session session, long size, CancellationToken cancellation)
    {
        var entries = await StoredEntries.WholeAsync(session, tree.Size, Page, cancellation);
        var tiles = new StoredTree(session);
        foreach (var entry in entries)
        {
            if (tree.Size == size)
                return false;
            if (entry.Stored.Position != tree.Size)
                break;
            await VerifyAsync(tiles, entry, cancellation);
        }
        if (tree.Size < size && (entries.Count == 0 || entries.Any(entry => entry.Stored.Position >= tree.Size)))
        {
            Find(LedgerFault.EntryMissing, tree.Size, $"position {tree.Size} of {size}");
            tree.Add(await tiles.LeafAsync(tree.Size, cancellation) ?? new byte[MerkleTree.HashLength]);
            Check();
        }
        return true;
    }

    private async Task VerifyAsync(StoredTree tiles, WholeEntry entry, CancellationToken cancellation)
    {
        var (stored, kept) = (entry.Stored, entry.Content);
        var (header, position) = (stored.Header, tree.Size);
        (facts, looks) = (facts + kept.Facts.Count, looks + kept.Looks.Count);
        var (there, recorded) = (kept.Facts.Count + kept.Looks.Count, header.Facts + header.Looks);
        if (there < recorded)
            Find(LedgerFault.FactsRemoved, position, $"{recorded} recorded, {there} there");
        else if (there > recorded)
            Find(LedgerFault.FactsInserted, position, $"{recorded} recorded, {there} there");
        else if (!kept.Root.AsSpan().SequenceEqual(stored.Root))
            Find(LedgerFault.FactsChanged, position, header.Kind);
        var leaf = stored.Leaf;
        if (
            await tiles.LeafAsync(position, cancellation) is not { } sealedLeaf
            || !sealedLeaf.AsSpan().SequenceEqual(leaf)
        )
            Find(LedgerFault.EntryChanged, position, header.Kind);
        tree.Add(leaf);
        Check();
    }

    /// <summary>Compares what checkpoints claim for the size just reached.</summary>
    private void Check()
    {
        if (!expected.Remove(tree.Size, out var claims))
            return;
        var root = tree.Root();
        foreach (var claim in claims.Where(claim => !claim.Root.AsSpan().SequenceEqual(root)))
            Find(claim.IsOutside ? LedgerFault.HistoryRewritten : LedgerFault.TreeDisagrees, null, $"size {tree.Size}");
    }

    private async Task CompareToHeadAsync(Session session, Checkpoint? head, CancellationToken cancellation)
    {
        var size = head?.Size ?? 0;
        if (head is not null && !head.Root.AsSpan().SequenceEqual(tree.Root()))
            Find(LedgerFault.TreeDisagrees, null, $"size {size}");
        var latest = await CountAsync(session, "SELECT coalesce(max(size), 0) FROM ledger.checkpoint", cancellation);
        if (latest != size)
            Find(LedgerFault.TreeDisagrees, null, $"size {size}, newest checkpoint {latest}");
        var entries = await CountAsync(
            session,
            $"SELECT count(*) FROM ledger.entry WHERE position >= {size} OR position < 0",
            cancellation
        );
        if (entries > 0)
            Find(LedgerFault.EntryForeign, size, $"{entries}");
        var below = await CountAsync(session, Homeless("fact"), cancellation);
        below += await CountAsync(session, Homeless("look"), cancellation);
        if (below > 0)
            Find(LedgerFault.FactsForeign, null, $"{below}");
    }

    private static string Homeless(string table) =>
        $"SELECT count(*) FROM ledger.{table} WHERE entry_id NOT IN (SELECT entry_id FROM ledger.entry)";

    /// <summary>Checkpoints for sizes the ledger no longer reaches.</summary>
    private void Leftover()
    {
        foreach (var (size, claims) in expected)
            Find(
                claims.Exists(claim => claim.IsOutside) ? LedgerFault.TailCutOff : LedgerFault.TreeDisagrees,
                null,
                $"checkpoint of size {size}, ledger of size {tree.Size}"
            );
    }

    private static async Task<long> CountAsync(Session session, string sql, CancellationToken cancellation)
    {
        await using var command = session.Command(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation));
    }
}
