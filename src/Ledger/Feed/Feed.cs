using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>Reads sealed entries in order, and carries consumers along them.</summary>
public sealed class Feed(Acts acts, Sealer sealer)
{
    private const int MostAtOnce = 256;

    private static readonly TimeSpan Polling = TimeSpan.FromSeconds(1);

    private static readonly ActKind FollowFeed = new(
        "FollowFeed",
        RegistrySystem.Population,
        Permission.FollowFeed,
        "Hệ thống tự cập nhật theo sổ",
        "The system followed the ledger"
    )
    {
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    private static readonly Reason Following = new(Purpose.Operation, "Nghị định 37/2021/NĐ-CP");

    /// <summary>Carries every consumer along until cancelled.</summary>
    public async Task RunAsync(IReadOnlyList<FeedConsumer> consumers, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var moved = 0;
            foreach (var consumer in consumers)
                moved += await AdvanceAsync(consumer, cancellation);
            if (moved == 0)
                await sealer.Sealed.WaitAsync(Polling, cancellation);
        }
    }

    /// <summary>
    /// Lets one consumer consume what is there, up to one batch, in one act; gives how many entries that was. None when somebody
    /// else changed a row of the consumer's meanwhile: it tries again the next time.
    /// </summary>
    public async Task<int> AdvanceAsync(FeedConsumer consumer, CancellationToken cancellation)
    {
        if (!await HasMoreAsync(consumer, cancellation))
            return 0;
        var authority = Authority.OfSystem(consumer.Name, Permission.FollowFeed);
        var outcome = await acts.RunAsync(
            authority,
            FollowFeed,
            Following,
            act => ConsumeAsync(act, consumer, cancellation),
            cancellation
        );
        return outcome.Refusal == Acts.ChangedMeanwhile ? 0 : outcome.Value;
    }

    /// <summary>Sealed entries from <paramref name="position"/> on, in order.</summary>
    public static async Task<IReadOnlyList<FeedEntry>> ReadAsync(
        Session session,
        long position,
        int most,
        CancellationToken cancellation
    )
    {
        var entries = await StoredEntries.WholeAsync(session, position, most, cancellation);
        return
        [
            .. entries.Select(entry => new FeedEntry(
                entry.Stored.Position!.Value,
                entry.Stored.Header.Act,
                entry.Stored.Header.At,
                entry.Stored.Header.Kind,
                [.. entry.Content.Facts.Select(fact => new FeedFact(fact))],
                [.. entry.Content.Looks.Select(look => new FeedLook(look.Person))]
            )),
        ];
    }

    /// <summary>Asked first, so that consumers at the end of the feed write nothing to the disk.</summary>
    private async Task<bool> HasMoreAsync(FeedConsumer consumer, CancellationToken cancellation)
    {
        await using var session = await acts.Store.ReadAsync(cancellation);
        await using var command = session.Command(
            """
            SELECT size FROM ledger.tree
            WHERE size > coalesce((SELECT position FROM ledger.consumer WHERE name = @name), 0)
            """,
            ("name", consumer.Name)
        );
        return await command.ExecuteScalarAsync(cancellation) is long;
    }

    private static async Task<Outcome<int>> ConsumeAsync(Act act, FeedConsumer consumer, CancellationToken cancellation)
    {
        var next = await TakePositionAsync(act.Session, consumer.Name, cancellation);
        var entries = await ReadAsync(act.Session, next, MostAtOnce, cancellation);
        foreach (var entry in entries)
            await consumer.ConsumeAsync(act, entry, cancellation);
        if (entries.Count > 0)
            await act.Session.ExecuteAsync(
                "UPDATE ledger.consumer SET position = @next WHERE name = @name",
                cancellation,
                ("next", entries[^1].Position + 1),
                ("name", consumer.Name)
            );
        return entries.Count;
    }

    private static async Task<long> TakePositionAsync(Session session, string name, CancellationToken cancellation)
    {
        await session.ExecuteAsync(
            "INSERT INTO ledger.consumer (name, position) VALUES (@name, 0) ON CONFLICT DO NOTHING",
            cancellation,
            ("name", name)
        );
        await using var command = session.Command(
            $"SELECT position FROM ledger.consumer WHERE name = @name{session.ForUpdate}",
            ("name", name)
        );
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
