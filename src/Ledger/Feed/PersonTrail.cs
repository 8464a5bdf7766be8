using System.Globalization;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>
/// Everything the ledger holds about one person, for that person to see: who looked or acted, at which post, when, why, on what ground.
/// The list is a copy made in the background, so that recording a look never waits for an index.
/// </summary>
public sealed class PersonTrail : FeedConsumer
{
    public override string Name => "person-trail";

    public override Task ConsumeAsync(Act act, FeedEntry entry, CancellationToken cancellation) =>
        act.Session.ExecuteAsync(
            """
            INSERT INTO ledger.trail (person_id, position, ordinal, is_look)
            SELECT f.person_id, e.position, f.ordinal, 0 FROM ledger.entry e JOIN ledger.fact f ON f.entry_id = e.entry_id
            WHERE e.position = @position AND f.person_id IS NOT NULL
            UNION ALL
            SELECT l.person_id, e.position, l.ordinal, 1 FROM ledger.entry e JOIN ledger.look l ON l.entry_id = e.entry_id
            WHERE e.position = @position AND l.person_id IS NOT NULL
            """,
            cancellation,
            ("position", entry.Position)
        );

    /// <summary>How many lines there are about a person.</summary>
    public static async Task<int> CountAsync(Session session, PersonId person, CancellationToken cancellation) =>
        Convert.ToInt32(
            await session.ScalarAsync(
                "SELECT count(*) FROM ledger.trail WHERE person_id = @person",
                cancellation,
                ("person", person.Value)
            ),
            CultureInfo.InvariantCulture
        );

    /// <summary>The lines about a person, newest first, without the newest <paramref name="skip"/>.</summary>
    public static async Task<IReadOnlyList<TrailLine>> OfAsync(
        Session session,
        PersonId person,
        int skip,
        int most,
        CancellationToken cancellation
    )
    {
        return await session.ListAsync(
            """
            SELECT t.position, t.ordinal + CASE t.is_look WHEN 1 THEN e.facts ELSE 0 END, coalesce(l.at, e.at), coalesce(l.kind, e.kind), coalesce(l.post, e.post),
                   coalesce(l.purpose, e.purpose), coalesce(l.ground, e.ground), coalesce(l.reference, e.reference), l.refusal, f.kind
            FROM ledger.trail t
            JOIN ledger.entry e ON e.position = t.position
            LEFT JOIN ledger.look l ON t.is_look = 1 AND l.entry_id = e.entry_id AND l.ordinal = t.ordinal
            LEFT JOIN ledger.fact f ON t.is_look = 0 AND f.entry_id = e.entry_id AND f.ordinal = t.ordinal
            WHERE t.person_id = @person ORDER BY t.position DESC, t.is_look DESC, t.ordinal DESC LIMIT @most OFFSET @skip
            """,
            Read,
            cancellation,
            ("person", person.Value),
            ("most", most),
            ("skip", skip)
        );
    }

    private static TrailLine Read(System.Data.Common.DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetInt32(1),
            Moment.FromStored(row.GetInt64(2)),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.GetString(7),
            row.IsDBNull(8) ? null : row.GetString(8),
            row.IsDBNull(9) ? null : row.GetString(9)
        );
}

/// <summary>One line of a person's trail.</summary>
/// <param name="Ordinal">The leaf's place within its entry, as <see cref="LedgerProof"/> counts.</param>
/// <param name="Post">Code of the post that acted; Access knows its body.</param>
/// <param name="Refusal">Code of the refusal when the attempt was refused.</param>
/// <param name="Fact">Kind of the fact recorded; null for a look.</param>
public sealed record TrailLine(
    long Position,
    int Ordinal,
    DateTimeOffset At,
    string Kind,
    string Post,
    string Purpose,
    string Ground,
    string Reference,
    string? Refusal,
    string? Fact
);
