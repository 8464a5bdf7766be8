using System.Security.Cryptography;
using CanCuoc.Storage;

namespace CanCuoc.Ledger;

/// <summary>
/// Gives committed entries their position, and only it does: position, tree and signed checkpoint in one transaction, then the
/// checkpoint to the second place. The write path never waits for it; what is not sealed yet is at most the window old.
/// </summary>
public sealed class Sealer(Acts acts, ECDsa key, CheckpointArchive archive, TimeProvider clock)
{
    private const int MostAtOnce = 4096;

    /// <summary>Longest time an entry waits for its seal while the sealer runs.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    // Gathers what commits close together: one sync for the seal instead of one for every act.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private readonly AsyncSignal sealedSome = new();

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

    /// <summary>Seals what is committed and unsealed now, up to one batch, and gives how many entries that was.</summary>
    public async Task<int> SealAsync(CancellationToken cancellation)
    {
        string note;
        int count;
        await using (var session = await acts.Store.WriteAsync(cancellation))
        {
            var (origin, size) = await TreeHead.TakeAsync(session, cancellation);
            var entries = await StoredEntries.UnsealedAsync(session, MostAtOnce, cancellation);
            if ((count = entries.Count) == 0)
                return 0;
            var tree = new StoredTree(session);
            await tree.AppendAsync(size, [.. entries.Select(entry => entry.Leaf)], cancellation);
            await tree.SaveAsync(cancellation);
            await PlaceAsync(session, entries, size, cancellation);
            var checkpoint = new Checkpoint(origin, size + count, await tree.RootAsync(size + count, cancellation));
            await TreeHead.StoreAsync(session, checkpoint, note = checkpoint.Sign(key), cancellation);
            await session.CommitAsync(cancellation);
        }
        await archive.WriteAsync(note, cancellation);
        sealedSome.Set();
        return count;
    }

    /// <summary>A crash may have come between commit and second place: whatever the database signed last is written there again.</summary>
    private async Task PublishAsync(CancellationToken cancellation)
    {
        await using var session = await acts.Store.ReadAsync(cancellation);
        if (await TreeHead.LatestNoteAsync(session, cancellation) is { } note)
            await archive.WriteAsync(note, cancellation);
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
