using CanCuoc.Storage;

namespace CanCuoc.Ledger;

/// <summary>
/// Writes an entry with its facts and looks as the last statement of its transaction. The entry's key is drawn there, after every row
/// lock was taken, so that for one person the order of keys is the order of commits; the sealer relies on it.
/// </summary>
internal static class EntryWriter
{
    private const string IntoEntry = """
        INSERT INTO ledger.entry (act_id, at, kind, actor, post, purpose, ground, reference, facts, looks, salt, root)
        VALUES (@act, @at, @kind, @actor, @post, @purpose, @ground, @reference, @facts, @looks, @salt, @root)
        RETURNING entry_id
        """;

    public static Task WriteAsync(Session session, Entry entry, CancellationToken cancellation) =>
        session.Engine == Engine.PostgreSql
            ? session.ExecuteAsync(AtOnce, cancellation, AllValues(entry))
            : WriteOneByOneAsync(session, entry, cancellation);

    /// <summary>Writes the entry and commits: its statement is the last.</summary>
    public static async Task CommitAsync(Session session, Entry entry)
    {
        if (session.Engine == Engine.PostgreSql)
        {
            await session.CommitAsync(AtOnce, CancellationToken.None, AllValues(entry));
            return;
        }
        await WriteOneByOneAsync(session, entry, CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
    }

    private static (string, object?)[] Values(Entry entry) =>
        [
            ("act", entry.Header.Act.Value),
            ("at", Moment.ToStored(entry.Header.At)),
            ("kind", entry.Header.Kind),
            ("actor", entry.Header.Actor),
            ("post", entry.Header.Post),
            ("purpose", entry.Header.Purpose),
            ("ground", entry.Header.Ground),
            ("reference", entry.Header.Reference),
            ("facts", entry.Header.Facts),
            ("looks", entry.Header.Looks),
            ("salt", entry.Header.Salt),
            ("root", entry.Root),
        ];

    /// <summary>Entry, facts and looks in one statement.</summary>
    private const string AtOnce = $"""
        WITH entry AS ({IntoEntry}), fact AS (
            INSERT INTO ledger.fact (entry_id, ordinal, kind, person_id, identifiers, salt, commitment)
            SELECT entry.entry_id, f.ordinal - 1, f.kind, f.person, f.identifiers, f.salt, f.commitment
            FROM entry, unnest(@f_kind, @f_person, @f_identifiers, @f_salt, @f_commitment)
                WITH ORDINALITY AS f (kind, person, identifiers, salt, commitment, ordinal))
        INSERT INTO ledger.look
            (entry_id, ordinal, person_id, at, kind, actor, post, purpose, ground, reference, refusal)
        SELECT entry.entry_id, l.ordinal - 1, l.person, l.at, l.kind, l.actor, l.post, l.purpose, l.ground, l.reference, l.refusal
        FROM entry, unnest(@l_person, @l_at, @l_kind, @l_actor, @l_post, @l_purpose, @l_ground, @l_reference, @l_refusal)
            WITH ORDINALITY AS l (person, at, kind, actor, post, purpose, ground, reference, refusal, ordinal)
        """;

    private static (string, object?)[] AllValues(Entry entry) =>
        [
            .. Values(entry),
            ("f_kind", entry.Facts.Select(fact => fact.Kind).ToArray()),
            ("f_person", entry.Facts.Select(fact => fact.Subject?.Value).ToArray()),
            ("f_identifiers", entry.Facts.Select(fact => fact.Identifiers).ToArray()),
            ("f_salt", entry.Facts.Select(fact => fact.Salt).ToArray()),
            ("f_commitment", entry.Facts.Select(fact => fact.Commitment).ToArray()),
            ("l_person", entry.Looks.Select(look => look.Person?.Value).ToArray()),
            ("l_at", entry.Looks.Select(look => Moment.ToStored(look.At)).ToArray()),
            ("l_kind", entry.Looks.Select(look => look.Kind).ToArray()),
            ("l_actor", entry.Looks.Select(look => look.Actor).ToArray()),
            ("l_post", entry.Looks.Select(look => look.Post).ToArray()),
            ("l_purpose", entry.Looks.Select(look => look.Purpose).ToArray()),
            ("l_ground", entry.Looks.Select(look => look.Ground).ToArray()),
            ("l_reference", entry.Looks.Select(look => look.Reference).ToArray()),
            ("l_refusal", entry.Looks.Select(look => look.Refusal).ToArray()),
        ];

    /// <summary>In process a statement costs microseconds, so each row is one, prepared once.</summary>
    private static async Task WriteOneByOneAsync(Session session, Entry entry, CancellationToken cancellation)
    {
        var key = (long)(await session.ScalarAsync(IntoEntry, cancellation, Values(entry)))!;
        WriteFacts(session, key, entry.Facts);
        WriteLooks(session, key, entry.Looks);
    }

    private static void WriteFacts(Session session, long key, IReadOnlyList<FactRow> facts)
    {
        using var insert = new PreparedInsert(
            session,
            "ledger.fact",
            ["entry_id", "ordinal", "kind", "person_id", "identifiers", "salt", "commitment"]
        );
        for (var ordinal = 0; ordinal < facts.Count; ordinal++)
        {
            var fact = facts[ordinal];
            insert.Add(key, ordinal, fact.Kind, fact.Subject?.Value, fact.Identifiers, fact.Salt, fact.Commitment);
        }
    }

    private static void WriteLooks(Session session, long key, IReadOnlyList<LookRow> looks)
    {
        using var insert = new PreparedInsert(
            session,
            "ledger.look",
            [
                "entry_id",
                "ordinal",
                "person_id",
                "at",
                "kind",
                "actor",
                "post",
                "purpose",
                "ground",
                "reference",
                "refusal",
            ]
        );
        for (var ordinal = 0; ordinal < looks.Count; ordinal++)
        {
            var look = looks[ordinal];
            insert.Add(
                key,
                ordinal,
                look.Person?.Value,
                Moment.ToStored(look.At),
                look.Kind,
                look.Actor,
                look.Post,
                look.Purpose,
                look.Ground,
                look.Reference,
                look.Refusal
            );
        }
    }
}
