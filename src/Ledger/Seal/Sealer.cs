using System.Security.Cryptography;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>
/// Gives committed entries their position, and only it does: position, tree and signed checkpoint in one transaction, then the
/// checkpoint to the second place. The write path never waits for it; what is not sealed yet is at most the window old.
/// </summary>
public sealed class Sealer(Acts acts, ECDsa key, CheckpointArchive archive, TimeProvider clock)
{
    public static readonly Refusal SecondPlaceDisagrees = new(
        "LED-13",
        "Điểm kiểm ở nơi thứ hai không khớp với sổ: sổ bị cắt, bị viết lại hoặc phục hồi từ bản cũ. Hãy chạy ledger verify.",
        "The checkpoint in the second place does not belong to this ledger: it was cut off, rewritten, or restored from an older copy. Run ledger verify."
    );

    private const int MostAtOnce = 4096;

    /// <summary>Longest time an entry waits for its seal while the sealer runs.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    // Gathers what commits close together: one sync for the seal instead of one for every act.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private readonly AsyncSignal sealedSome = new();
    private readonly SemaphoreSlim one = new(1, 1);

    internal AsyncSignal Sealed => sealedSome;

    /// <summary>
    /// Compares the second place with this ledger before anything is sealed onto it: nothing there is ever replaced by less. Where a crash
    /// came between commit and second place, the newer note is written there now.
    /// </summary>
    public async Task<Outcome<Done>> CheckAsync(CancellationToken cancellation)
    {
        await using var session = await acts.Store.SnapshotAsync(cancellation);
        var head = await TreeHead.ReadAsync(session, cancellation);
        if (!await ContinuesAsync(new StoredTree(session), head?.Origin, head?.Size ?? 0, cancellation))
            return SecondPlaceDisagrees;
        if (await TreeHead.LatestNoteAsync(session, cancellation) is { } note)
            await archive.WriteAsync(note, cancellation);
        return Done.It;
    }

    /// <summary>Seals until cancelled. <see cref="CheckAsync"/> comes first.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            if (await SealAsync(cancellation) == MostAtOnce)
                continue;
            await acts.Committed.WaitAsync(Window / 2, cancellation);
            await Task.Delay(Gathering, clock, cancellation);
        }
    }

    /// <summary>
    /// Seals what is committed and unsealed now, up to one batch, and gives how many entries that was.
    /// Throws when the ledger does not continue the checkpoint at the second place: sealed over, the evidence would be gone.
    /// </summary>
    public async Task<int> SealAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            return await SealAloneAsync(cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<int> SealAloneAsync(CancellationToken cancellation)
    {
        string note;
        int count;
        await using (var session = await acts.Store.WriteAsync(cancellation))
        {
            var (origin, size, _) = await TreeHead.TakeAsync(session, cancellation);
            var entries = await StoredEntries.UnsealedAsync(session, MostAtOnce, cancellation);
            if ((count = entries.Count) == 0)
                return 0;
            var tree = new StoredTree(session);
            if (!await ContinuesAsync(tree, origin, size, cancellation))
                throw new InvalidOperationException(SecondPlaceDisagrees.ToString());
            await tree.AppendAsync(size, [.. entries.Select(entry => entry.Leaf)], cancellation);
            await tree.SaveAsync(cancellation);
            await PlaceAsync(session, entries, size, cancellation);
            var checkpoint = new Checkpoint(origin, size + count, await tree.RootAsync(size + count, cancellation));
            await TreeHead.StoreAsync(session, checkpoint, note = checkpoint.Sign(key), cancellation);
            await session.CommitAsync(cancellation);
        }
        sealedSome.Set();
        await archive.WriteAsync(note, cancellation);
        return count;
    }

    /// <summary>Whether the ledger of this size has grown from the checkpoint at the second place.</summary>
    private async Task<bool> ContinuesAsync(StoredTree tree, string? origin, long size, CancellationToken cancellation)
    {
        if (await archive.ReadAsync(cancellation) is not { } note)
            return true;
        if (Checkpoint.Open(note, key).IsRefused(out _, out var kept) || kept.Origin != origin || kept.Size > size)
            return false;
        var root = await tree.RootAsync(kept.Size, cancellation);
        return kept.Root.AsSpan().SequenceEqual(root);
    }

    private static async Task PlaceAsync(
        Session session,
        List<StoredEntry> entries,
        long first,
        CancellationToken cancellation
    )
    {
        var keys = entries.Select(entry => entry.Key).ToArray();
        var positions = entries.Select((_, index) => first + index).ToArray();
        if (session.Engine == Engine.PostgreSql)
        {
            await session.ExecuteAsync(
                """
                UPDATE ledger.entry AS e SET position = s.position
                FROM unnest(@keys, @positions) AS s (entry_id, position) WHERE e.entry_id = s.entry_id
                """,
                cancellation,
                ("keys", keys),
                ("positions", positions)
            );
            return;
        }
        await using var place = session.Command(
            "UPDATE ledger.entry SET position = @position WHERE entry_id = @key",
            ("position", 0L),
            ("key", 0L)
        );
        foreach (var (key, position) in keys.Zip(positions))
        {
            (place.Parameters[0].Value, place.Parameters[1].Value) = (position, key);
            await place.ExecuteNonQueryAsync(cancellation);
        }
    }
}
