using System.Security.Cryptography;

namespace CanCuoc.Ledger.Tests;

/// <summary>
/// A forger with the whole database in his hands, who makes everything in it agree again: roots, tiles, head and checkpoints.
/// What he cannot reach is a checkpoint kept outside, nor, as a rule, the ledger's key.
/// </summary>
internal static class Forger
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Makes a new history of the rows that now stand there, and signs it with the key he has.</summary>
    public static async Task RewriteAsync(TestLedger ledger, ECDsa key)
    {
        await ledger.TamperAsync(
            "UPDATE ledger.entry SET position = NULL",
            "DELETE FROM ledger.tile",
            "DELETE FROM ledger.checkpoint",
            "UPDATE ledger.tree SET size = 0"
        );
        await using (var session = await ledger.Store.WriteAsync(Cancellation))
        {
            await session.ExecuteAsync("UPDATE ledger.entry SET position = entry_id", Cancellation);
            foreach (var (stored, content) in await StoredEntries.WholeAsync(session, 0, 1000, Cancellation))
                await session.ExecuteAsync(
                    "UPDATE ledger.entry SET root = @root, facts = @facts, looks = @looks WHERE entry_id = @key",
                    Cancellation,
                    ("root", content.Root),
                    ("facts", content.Facts.Count),
                    ("looks", content.Looks.Count),
                    ("key", stored.Key)
                );
            await session.ExecuteAsync("UPDATE ledger.entry SET position = NULL", Cancellation);
            await session.CommitAsync(Cancellation);
        }
        var elsewhere = new CheckpointArchive(Path.Combine(ledger.SecondPlace, Guid.NewGuid().ToString("N")));
        await new Sealer(ledger.Acts, key, elsewhere, TimeProvider.System).SealAsync(Cancellation);
    }

    /// <summary>Cuts off every entry from a position on, and makes the rest agree.</summary>
    public static async Task CutOffAsync(TestLedger ledger, long from, ECDsa key)
    {
        await ledger.TamperAsync(
            $"DELETE FROM ledger.fact WHERE entry_id IN (SELECT entry_id FROM ledger.entry WHERE position >= {from})",
            $"DELETE FROM ledger.look WHERE entry_id IN (SELECT entry_id FROM ledger.entry WHERE position >= {from})",
            $"DELETE FROM ledger.entry WHERE position >= {from}"
        );
        await RewriteAsync(ledger, key);
    }

    /// <summary>Cuts back to an earlier checkpoint, whose genuine note he leaves in place: this needs no key.</summary>
    public static async Task CutBackAsync(TestLedger ledger, string note)
    {
        var lines = note.Split('\n');
        var size = long.Parse(lines[1]);
        await ledger.TamperAsync(
            $"DELETE FROM ledger.fact WHERE entry_id IN (SELECT entry_id FROM ledger.entry WHERE position >= {size})",
            $"DELETE FROM ledger.look WHERE entry_id IN (SELECT entry_id FROM ledger.entry WHERE position >= {size})",
            $"DELETE FROM ledger.entry WHERE position >= {size}",
            $"DELETE FROM ledger.checkpoint WHERE size > {size}",
            $"UPDATE ledger.tile SET hashes = substr(hashes, 1, {size * MerkleTree.HashLength})"
        );
        await using var session = await ledger.Store.WriteAsync(Cancellation);
        await session.ExecuteAsync(
            "UPDATE ledger.tree SET size = @size, root = @root",
            Cancellation,
            ("size", size),
            ("root", Convert.FromBase64String(lines[2]))
        );
        await session.CommitAsync(Cancellation);
    }
}
