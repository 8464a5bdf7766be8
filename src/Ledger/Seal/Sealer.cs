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
    public static readonly Refusal Interrupted = new(
        "LED-14",
        "Sổ không nối tiếp điểm kiểm ở nơi lưu thứ hai: có thể đã bị cắt hoặc viết lại. Không niêm phong tiếp; hãy chạy ledger verify.",
        "The ledger does not continue the checkpoint at the second place: it may have been cut or rewritten. Nothing more is sealed; "
            + "run ledger verify."
    );

    private const int MostAtOnce = 4096;

    /// <summary>Longest time an entry waits for its seal while the sealer runs.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    // Gathers what commits close together: one sync for the seal instead of one for every act.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private readonly AsyncSignal sealedSome = new();
    private readonly SemaphoreSlim one = new(1, 1);

    internal AsyncSignal Sealed => sealedSome;

    /// <summary>Seals until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await PublishAsync(cancellation);
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
            await ContinueAsync(tree, origin, size, cancellation);
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

    /// <summary>A crash may have come between commit and second place: whatever the database signed last is written there again.</summary>
    private async Task PublishAsync(CancellationToken cancellation)
    {
        await using var session = await acts.Store.SnapshotAsync(cancellation);
        var head = await TreeHead.ReadAsync(session, cancellation);
        await ContinueAsync(new StoredTree(session), head?.Origin, head?.Size ?? 0, cancellation);
        if (await TreeHead.LatestNoteAsync(session, cancellation) is { } note)
            await archive.WriteAsync(note, cancellation);
    }

    private async Task ContinueAsync(StoredTree tree, string? origin, long size, CancellationToken cancellation)
    {
        if (await archive.ReadAsync(cancellation) is not { } note)
            return;
        if (Checkpoint.Open(note, key).IsRefused(out _, out var kept) || kept.Origin != origin || kept.Size > size)
            throw new InvalidOperationException(Interrupted.ToString());
        var root = await tree.RootAsync(kept.Size, cancellation);
        if (!kept.Root.AsSpan().SequenceEqual(root))
            throw new InvalidOperationException(Interrupted.For($"{kept.Size}").ToString());
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
