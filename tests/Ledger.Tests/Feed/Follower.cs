using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>Follows the feed and notes every raise it sees, at the place where it saw it.</summary>
internal sealed class Follower(string name, Func<Act, int, Task>? also = null) : FeedConsumer
{
    public override string Name => name;

    public override async Task ConsumeAsync(Act act, FeedEntry entry, CancellationToken cancellation)
    {
        for (var ordinal = 0; ordinal < entry.Facts.Count; ordinal++)
        {
            if (!entry.Facts[ordinal].Is<TallyRaised>(out var raised))
                continue;
            await act.Session.ExecuteAsync(
                """
                INSERT INTO tally.seen (follower, position, ordinal, person_id, version)
                VALUES (@follower, @position, @ordinal, @person, @version)
                """,
                cancellation,
                ("follower", name),
                ("position", entry.Position),
                ("ordinal", ordinal),
                ("person", raised.Subject!.Value.Value),
                ("version", raised.Version)
            );
            if (also is not null)
                await also(act, raised.Version);
        }
    }

    /// <summary>The versions it saw of each person, in the order it saw them.</summary>
    public static async Task<ILookup<PersonId, int>> SeenAsync(Store store, string name, CancellationToken cancellation)
    {
        await using var session = await store.ReadAsync(cancellation);
        await using var command = session.Command(
            "SELECT person_id, version FROM tally.seen WHERE follower = @name ORDER BY position, ordinal",
            ("name", name)
        );
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var seen = new List<(PersonId Person, int Version)>();
        while (await row.ReadAsync(cancellation))
            seen.Add((new(row.GetInt64(0)), row.GetInt32(1)));
        return seen.ToLookup(raise => raise.Person, raise => raise.Version);
    }
}
