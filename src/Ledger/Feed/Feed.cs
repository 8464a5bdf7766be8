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

    /// <summary>Lets one consumer consume what is there, up to one batch, in one act; gives how many entries that was.</summary>
    public async Task<int> AdvanceAsync(FeedConsumer consumer, CancellationToken cancellation)
    {
        var authority = Authority.OfSystem(consumer.Name, Permission.FollowFeed);
        var outcome = await acts.RunAsync(
            authority,
            FollowFeed,
            Following,
            act => ConsumeAsync(act, consumer, cancellation),
            cancellation
        );
        return outcome.Value;
    }

    /// <summary>Sealed entries from <paramref name="position"/> on, in order.</summary>
    public static async Task<IReadOnlyList<FeedEntry>> ReadAsync(
        Session session,
        long position,
        int most,
        CancellationToken cancellation
    )
    {
        var entries = await StoredEntries.SealedAsync(session, position, most, cancellation);
        var feed = new List<FeedEntry>(entries.Count);
        foreach (var entry in entries)
        {
            var facts = await StoredEntries.FactsAsync(session, entry.Key, cancellation);
            var looks = await StoredEntries.LooksAsync(session, entry.Key, cancellation);
            feed.Add(
                new(
                    entry.Position!.Value,
                    entry.Header.At,
                    entry.Header.Kind,
                    [.. facts.Select(fact => new FeedFact(fact.Kind, fact.Subject, fact.Identifiers))],
                    [.. looks.Select(look => new FeedLook(look.Person))]
                )
            );
        }
        return feed;
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
