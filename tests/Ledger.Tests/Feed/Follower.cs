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

    /// <summary>The versions of a person it saw, in the order it saw them.</summary>
    public static async Task<IReadOnlyList<int>> SeenAsync(Store store, string name, PersonId person)
    {
        await using var session = await store.ReadAsync(CancellationToken.None);
        await using var command = session.Command(
            "SELECT version FROM tally.seen WHERE follower = @name AND person_id = @person ORDER BY position, ordinal",
            ("name", name),
            ("person", person.Value)
        );
        await using var row = await command.ExecuteReaderAsync();
        var versions = new List<int>();
        while (await row.ReadAsync())
            versions.Add(row.GetInt32(0));
        return versions;
    }
}
