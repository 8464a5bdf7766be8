using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>Reads the ledger while others write it. One way is right, the other is the fault that the position was made against.</summary>
internal interface IFeedReader
{
    /// <summary>Reads on; gives how many entries that was.</summary>
    Task<int> AdvanceAsync(CancellationToken cancellation);

    /// <summary>Every raise read, in the order read.</summary>
    Task<ILookup<PersonId, int>> ReadAsync(CancellationToken cancellation);
}

/// <summary>A consumer of the feed, whose effects stand in <c>tally.seen</c>.</summary>
internal sealed class ByPosition(TestLedger ledger, string name) : IFeedReader
{
    private readonly Feed feed = new(ledger.Acts, ledger.Sealer);
    private readonly Follower follower = new(name);

    public static IFeedReader Follow(TestLedger ledger, string name) => new ByPosition(ledger, name);

    public Task<int> AdvanceAsync(CancellationToken cancellation) => feed.AdvanceAsync(follower, cancellation);

    public async Task<ILookup<PersonId, int>> ReadAsync(CancellationToken cancellation) =>
        await Follower.SeenAsync(ledger.Store, name, cancellation);
}

/// <summary>Asks for committed entries with a key above the last it saw.</summary>
internal sealed class ByKey(Store store) : IFeedReader
{
    private readonly List<(PersonId Person, int Version)> read = [];
    private long last;

    public async Task<int> AdvanceAsync(CancellationToken cancellation)
    {
        await using var session = await store.ReadAsync(cancellation);
        await using var command = session.Command(
            """
            SELECT e.entry_id, f.person_id, f.identifiers FROM ledger.entry e JOIN ledger.fact f ON f.entry_id = e.entry_id
            WHERE e.entry_id > @last AND f.kind = 'TallyRaised' ORDER BY e.entry_id, f.ordinal
            """,
            ("last", last)
        );
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var before = last;
        while (await row.ReadAsync(cancellation))
        {
            last = row.GetInt64(0);
            read.Add((new(row.GetInt64(1)), Fact.Parse<TallyRaised>(row.GetString(2), null).Version));
        }
        return (int)(last - before);
    }

    public Task<ILookup<PersonId, int>> ReadAsync(CancellationToken cancellation) =>
        Task.FromResult(read.ToLookup(raise => raise.Person, raise => raise.Version));
}
